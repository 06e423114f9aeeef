/**
 * Answers a call that spills again, cell by cell. `test/functions/explainSpill.test.ts` holds this to the functions.
 * @module
 */
import { optionalText } from "../arguments/readArgument";
import type { Catalog } from "../model/catalog";
import type { Language } from "../model/codes";
import type { Gap, Reading } from "../model/reading";
import type { ObservationId } from "../model/package";
import { parseOptions } from "../queries/parseOptions";
import { rankPorts } from "../queries/rankPorts";
import { readDatasetOptions } from "../queries/readDatasetOptions";
import { readDatasetQuery } from "../queries/readDatasetQuery";
import { readSeries } from "../queries/readSeries";
import { readTable } from "../queries/readTable";
import type { RequestGap } from "../queries/requestGap";
import { planTable } from "../tables/planTable";

/** A cell that came out of a dataset: its value and the observation behind it. */
export interface ObservedCell {
  readonly observation: ObservationId;
  readonly value: string | number | null;
}

/** What is behind one cell of a spill: a figure, why there is none, or null for labels and words. */
export type SpillOrigin = Reading | Gap | ObservedCell | null;

/** The cells of a spill, row by row. */
export interface SpillOrigins {
  readonly ok: true;
  readonly cells: readonly (readonly SpillOrigin[])[];
}

/** Why a call gives no spill at all. */
export type SpillGap = Gap | RequestGap;

const SPILLING: ReadonlySet<string> = new Set(["PORTSERIES", "PORTTABLE", "PORTRANK", "PORTDATASET"]);

/** Whether a function spills several figures. */
export function spillsFigures(name: string): boolean {
  return SPILLING.has(name);
}

/** What is behind each cell of a spill, or why there is none; null for functions that do not spill figures. */
export function explainSpill(
  catalog: Catalog,
  name: string,
  values: readonly unknown[],
  language: Language,
): SpillOrigins | SpillGap | null {
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

/** Cells with a header row of labels above them, or without. */
function under(header: boolean, cells: SpillOrigin[][]): SpillOrigins {
  const [first = []] = cells;
  return { ok: true, cells: header ? [first.map(() => null), ...cells] : cells };
}

function seriesOrigins(catalog: Catalog, values: readonly unknown[]): SpillOrigins | SpillGap {
  const [entity, indicator, from, to, flow, mode, unit, options] = values;
  const read = parseOptions(catalog, options);
  if (!read.ok) return read;
  const series = readSeries(catalog, { entity, indicator, from, to, flow, mode, unit, options });
  if (!series.ok) return series;
  const rows = series.points.map(({ answer }): SpillOrigin[] => [null, answer]);
  return under(read.value.headers !== false, read.value.order === "desc" ? rows.reverse() : rows);
}

function tableOrigins(catalog: Catalog, values: readonly unknown[]): SpillOrigins | SpillGap {
  const [entities, indicator, periods, flow, mode, unit, options] = values;
  const read = parseOptions(catalog, options);
  if (!read.ok) return read;
  const { order, headers } = read.value;
  const table = readTable(catalog, { entities, indicator, periods, flow, mode, unit, options, order });
  if (!table.ok) return table;
  const labelled = headers === true;
  const rows = table.answers.map((row): SpillOrigin[] => (labelled ? [null, ...row] : [...row]));
  const { cells } = under(labelled, rows);
  return { ok: true, cells: table.across ? transposed(cells) : cells };
}

function transposed(rows: SpillOrigins["cells"]): SpillOrigin[][] {
  const [first = []] = rows;
  return first.map((_, column) => rows.map((row) => row[column] ?? null));
}

function rankOrigins(catalog: Catalog, values: readonly unknown[]): SpillOrigins | SpillGap {
  const [indicator, period, top, flow, mode, unit, options] = values;
  const read = parseOptions(catalog, options);
  if (!read.ok) return read;
  const count = optionalText(top, "top");
  if (!count.ok) return count;
  const most = count.value === null ? null : Number(count.value);
  if (most !== null && !(most >= 1))
    return { ok: false, class: "argument", kind: "bad-count", argument: "top", text: count.value ?? "" };
  const { order, headers } = read.value;
  const asked = { indicator, period, flow, mode, unit, options, order, top: most };
  const ranking = rankPorts(catalog, asked);
  if (!ranking.ok) return ranking;
  return under(
    headers !== false,
    ranking.ranked.map(({ reading }) => [null, null, reading, reading]),
  );
}

function datasetOrigins(
  catalog: Catalog,
  values: readonly unknown[],
  language: Language,
): SpillOrigins | SpillGap {
  const [name, filter, options] = values;
  const read = parseOptions(catalog, options);
  if (!read.ok) return read;
  const asked = readDatasetQuery(catalog, name, filter);
  if (!asked.ok) return asked;
  const { dataset, filters } = asked;
  const shown = readDatasetOptions(dataset, read.value, language);
  if (!shown.ok) return shown;
  const plan = planTable(catalog, dataset, { dataset: dataset.id, filters, ...shown.value }, () => "");
  if (plan.rows.length === 0) return { ok: false, class: "answer", kind: "no-rows", dataset: dataset.id };
  const rows = plan.rows.map(({ cells }) =>
    cells.map(({ value, observation }): SpillOrigin =>
      observation === null ? null : { observation, value },
    ),
  );
  return under(read.value.headers !== false, read.value.order === "desc" ? rows.reverse() : rows);
}
