import type { CallAnswer } from "../../domain/formulas/explainCall";
import type { Catalog } from "../../domain/model/catalog";
import type { Reading } from "../../domain/model/reading";
import type { Source } from "../../domain/model/package";
import { columnLetters } from "../../excel/tables/address";
import type { FigureCell, WorkbookFigures } from "../figures/model";

/** Where a source is used: a table, or the formulas of a sheet. */
export type SourcePlace =
  | { readonly in: "table"; readonly title: string; readonly address: string; readonly figures: number }
  | {
      readonly in: "formulas";
      readonly sheetName: string;
      /** Without sheet, in the order of the sheet. */
      readonly cells: readonly string[];
    };

/** A source, and the figures in the workbook that come from it. */
export interface UsedSource {
  readonly source: Source;
  readonly figures: number;
  readonly places: readonly SourcePlace[];
}

/** What the workbook uses. */
export interface UsedSources {
  readonly sources: readonly UsedSource[];
  /** Cells with a figure of Kouan's. */
  readonly figures: number;
  /** Figures that the package no longer has, so that their source is not known any more. */
  readonly lost: number;
}

/** The sources of exactly the figures that stand in the workbook: overtyped and emptied cells are the user's. */
export function collectSources(catalog: Catalog, { cells }: WorkbookFigures): UsedSources {
  const used = new Map<string, FigureCell[]>();
  let figures = 0;
  let lost = 0;
  for (const cell of cells) {
    const ids = sourcesOf(cell);
    if (ids === null) continue;
    if (ids.length === 0) lost += 1;
    else figures += 1;
    for (const id of new Set(ids)) {
      const own = used.get(id) ?? [];
      own.push(cell);
      used.set(id, own);
    }
  }
  const sources = [...used].flatMap(([id, own]): UsedSource[] => {
    const source = catalog.sources.get(id);
    return source === undefined ? [] : [{ source, figures: own.length, places: placesOf(own) }];
  });
  return { sources: sources.sort((a, b) => compareSources(a.source, b.source)), figures, lost };
}

/** Ids of the sources of a cell; null where it shows no figure of ours. */
function sourcesOf(cell: FigureCell): string[] | null {
  switch (cell.from) {
    case "table":
      if (cell.state !== "as-written" && cell.state !== "earlier") return null;
      return cell.reading === null ? [] : [cell.reading.source.id];
    case "spill":
      return cell.answer.ok ? [cell.answer.source.id] : null;
    case "formula": {
      const ids = cell.answers.flatMap(readingsOf).map((reading) => reading.source.id);
      return ids.length === 0 ? null : ids;
    }
  }
}

/** The readings, or printed rates, that an answer is or is made of. */
function readingsOf(answer: CallAnswer): Pick<Reading, "source">[] {
  if (!answer.ok) return [];
  if (!("derived" in answer)) return [answer];
  if (answer.derived === "progress") return [answer.actual, answer.target];
  const { basis } = answer;
  return basis.kind === "printed" ? [basis] : [basis.current, basis.base];
}

function placesOf(cells: readonly FigureCell[]): SourcePlace[] {
  const tables = new Map<string, { title: string; address: string; figures: number }>();
  const sheets = new Map<string, FigureCell["place"][]>();
  for (const cell of cells) {
    if (cell.from === "table") {
      const table = tables.get(cell.recordId) ?? {
        title: cell.title,
        address: cell.tableAddress,
        figures: 0,
      };
      tables.set(cell.recordId, { ...table, figures: table.figures + 1 });
    } else sheets.set(cell.place.sheetName, [...(sheets.get(cell.place.sheetName) ?? []), cell.place]);
  }
  return [
    ...[...tables.values()].map((table): SourcePlace => ({ in: "table", ...table })),
    ...[...sheets].map(([sheetName, places]): SourcePlace => ({
      in: "formulas",
      sheetName,
      cells: [...places]
        .sort((a, b) => a.row - b.row || a.column - b.column)
        .map(({ row, column }) => `${columnLetters(column)}${row + 1}`),
    })),
  ];
}

/** Official sources first, then by publisher and date. */
function compareSources(a: Source, b: Source): number {
  const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  return (
    a.tier - b.tier ||
    byText(a.producer, b.producer) ||
    byText(a.published, b.published) ||
    byText(a.id, b.id)
  );
}
