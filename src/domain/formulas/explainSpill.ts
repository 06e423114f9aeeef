/**
 * Answers a call that spills again, cell by cell. `test/functions/explainSpill.test.ts` holds this to the functions.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Language } from "../model/codes";
import type { Gap, Reading } from "../model/reading";
import type { ObservationId } from "../model/package";
import { parseOptions } from "../queries/parseOptions";
import { rankPorts } from "../queries/rankPorts";
import { readDatasetQuery } from "../queries/readDatasetQuery";
import { readSeries } from "../queries/readSeries";
import { readTable } from "../queries/readTable";
import { planTable } from "../tables/planTable";

/** A cell that came out of a dataset: its value and the observation behind it. */
export interface ObservedCell {
  readonly observation: ObservationId;
  readonly value: string | number | null;
}

/** What is behind one cell of a spill: a figure, why there is none, or null for labels and words. */
export type SpillOrigin = Reading | Gap | ObservedCell | null;

/** The cells of a spill, row by row. A call that cannot be answered has none. */
export type SpillOrigins = readonly (readonly SpillOrigin[])[];

const SPILLING: ReadonlySet<string> = new Set(["PORTSERIES", "PORTTABLE", "PORTRANK", "PORTDATASET"]);

/** Whether a function spills several figures. */
export function spillsFigures(name: string): boolean {
  return SPILLING.has(name);
}

/** What is behind each cell of a spill; null for functions that do not spill figures. */
export function explainSpill(
  catalog: Catalog,
  name: string,
  values: readonly unknown[],
  language: Language,
): SpillOrigins | null {
  switch (name) {
    case "PORTSERIES":
      return seriesOrigins(catalog, values);
    case "PORTTABLE":
      return tableOrigins(catalog, values);
    case "PORTRANK":
      return rankOrigins(catalog, values);
    case "PORTDATASET":
      return datasetOrigins(catalog, values, language);
    default:
      return null;
  }
}

function seriesOrigins(catalog: Catalog, values: readonly unknown[]): SpillOrigins {
  const [entity, indicator, from, to, flow, mode, unit, options] = values;
  const read = parseOptions(catalog, options);
  const series = readSeries(catalog, { entity, indicator, from, to, flow, mode, unit, options });
  if (!read.ok || !series.ok) return [];
  const rows = series.points.map(({ answer }): SpillOrigin[] => [null, answer]);
  if (read.value.order === "desc") rows.reverse();
  return read.value.headers === false ? rows : [[null, null], ...rows];
}

function tableOrigins(catalog: Catalog, values: readonly unknown[]): SpillOrigins {
  const [entities, indicator, periods, flow, mode, unit, options] = values;
  const read = parseOptions(catalog, options);
  if (!read.ok) return [];
  const { order, headers } = read.value;
  const table = readTable(catalog, { entities, indicator, periods, flow, mode, unit, options, order });
  if (!table.ok) return [];
  const labelled: SpillOrigins = [
    [null, ...table.periods.map(() => null)],
    ...table.answers.map((row): SpillOrigin[] => [null, ...row]),
  ];
  const rows: SpillOrigins = headers === true ? labelled : table.answers;
  return table.across ? transposed(rows) : rows;
}

function transposed(rows: SpillOrigins): SpillOrigins {
  const [first = []] = rows;
  return first.map((_, column) => rows.map((row) => row[column] ?? null));
}

function rankOrigins(catalog: Catalog, values: readonly unknown[]): SpillOrigins {
  const [indicator, period, top, flow, mode, unit, options] = values;
  const read = parseOptions(catalog, options);
  if (!read.ok) return [];
  const { order, headers } = read.value;
  const most = Number(top ?? Infinity);
  const asked = { indicator, period, flow, mode, unit, options, order, top: most > 0 ? most : null };
  const ranking = rankPorts(catalog, asked);
  if (!ranking.ok) return [];
  const rows = ranking.ranked.map(({ reading }): SpillOrigin[] => [null, null, reading, reading]);
  return headers === false ? rows : [[null, null, null, null], ...rows];
}

function datasetOrigins(catalog: Catalog, values: readonly unknown[], language: Language): SpillOrigins {
  const [name, filter, options] = values;
  const read = parseOptions(catalog, options);
  const asked = readDatasetQuery(catalog, name, filter);
  if (!read.ok || !asked.ok) return [];
  const { dataset, filters } = asked;
  const plan = planTable(catalog, dataset, { dataset: dataset.id, filters, columns: [], language }, () => "");
  const rows = plan.rows.map(({ cells }) =>
    cells.map(({ value, observation }): SpillOrigin =>
      observation === null ? null : { observation, value },
    ),
  );
  if (read.value.order === "desc") rows.reverse();
  return read.value.headers === false || rows.length === 0 ? rows : [plan.headers.map(() => null), ...rows];
}
