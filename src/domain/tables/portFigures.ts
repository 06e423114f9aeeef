/**
 * Datasets of one indicator by port and year: they differ in indicator and words only.
 * @module
 */
import type { Bilingual, Language } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { IndicatorId, UnitId } from "../model/package";
import type { Column, Dataset, FilterValues, TableRow } from "../model/table";
import { numberColumn, READING_COLUMNS, textColumn, yearColumn } from "./columns";
import {
  figureCell,
  figureRows,
  labelCell,
  nameCell,
  plain,
  readingCells,
  type FigureFilter,
} from "./figureRows";
import { flowFilter, modeFilter, portFilter, portsWith, yearFilter } from "./filters";

/** What a dataset by port and year is about. */
export interface PortFigures {
  readonly id: string;
  readonly title: Bilingual;
  readonly otherNames: readonly string[];
  readonly description: Bilingual;
  readonly indicator: IndicatorId;
  /** Header and id of the column of figures, and its unit. */
  readonly column: { readonly id: string; readonly header: Bilingual; readonly unit: UnitId };
}

/** Columns that name a figure of a port. */
export const PORT_FIGURE_KEYS: readonly Column[] = [
  textColumn("port", "口岸", "Port", { key: true }),
  yearColumn(),
  textColumn("flow", "方向", "Flow", { key: true, width: 9 }),
  textColumn("mode", "运输方式", "Mode", { key: true, width: 11 }),
  textColumn("scope", "统计口径", "Counted by", { key: true, width: 12 }),
];

/** Which of them can run across. */
export const PORT_FIGURES_ACROSS = { "years-across": "year", "ports-across": "port" } as const;

/** The figures a dataset's filters let through. */
export function asked(catalog: Catalog, indicator: IndicatorId, filters: FilterValues): FigureFilter {
  const wanted = filters.port ?? [];
  return {
    entities: portsWith(catalog, indicator).filter((id) => wanted.length === 0 || wanted.includes(id)),
    indicator,
    ...(filters.flow === undefined ? {} : { flows: filters.flow }),
    ...(filters.mode === undefined ? {} : { modes: filters.mode }),
    ...(filters.year === undefined ? {} : { years: filters.year }),
  };
}

function rows(
  catalog: Catalog,
  indicator: IndicatorId,
  filters: FilterValues,
  language: Language,
): readonly TableRow[] {
  return figureRows(catalog, asked(catalog, indicator, filters)).map(
    ({ reading, year, flow, mode, scope }) => ({
      key: [reading.observation.entity, year, flow, mode, scope].join("|"),
      cells: [
        nameCell(catalog, reading.observation.entity, language),
        plain(year),
        labelCell(catalog, "flows", flow, language),
        labelCell(catalog, "modes", mode, language),
        labelCell(catalog, "scopes", scope, language),
        figureCell(reading),
        ...readingCells(catalog, reading, language),
      ],
    }),
  );
}

/** Makes the dataset: every full-year figure of the indicator, by port and year. */
export function portFigures({ id, title, otherNames, description, indicator, column }: PortFigures): Dataset {
  return {
    id,
    title,
    otherNames,
    description,
    filters: [portFilter(indicator), yearFilter(indicator), flowFilter(indicator), modeFilter(indicator)],
    columns: [
      ...PORT_FIGURE_KEYS,
      numberColumn(column.id, column.header.zh, column.header.en, column.unit),
      ...READING_COLUMNS,
    ],
    across: PORT_FIGURES_ACROSS,
    rows: (catalog, filters, language) => rows(catalog, indicator, filters, language),
  };
}
