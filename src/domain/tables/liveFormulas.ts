/**
 * The formula behind a figure of a table: one whose answer is that figure, of that observation.
 * @module
 */
import { kouanFormula } from "../formulas/calls";
import { explainCall } from "../formulas/explainCall";
import { writeCall, writeOptions } from "../formulas/writeCall";
import type { Catalog } from "../model/catalog";
import type { Language } from "../model/codes";
import type { Observation } from "../model/package";
import type { Column, TableCell, TableQuery, TableRow } from "../model/table";

/** Indicators that have a function of their own. */
const HEADLINES: Readonly<Record<string, string>> = {
  freight: "PORTFREIGHT",
  passengers: "PORTPASSENGERS",
  vehicles: "PORTVEHICLES",
  "ceb-trains": "PORTTRAINS",
};

/** Words for the arguments: as people write them, or ids, which mean one thing only. */
type Wording = Language | "ids";

interface Asked {
  readonly seen: Observation;
  /** Unit of the answer. */
  readonly unit: string;
  readonly asOf: string | null;
}

/** Chinese labels read naturally in a formula; in English the codes do. */
function codeWord(catalog: Catalog, list: string, code: string, wording: Wording): string {
  return wording === "zh" ? catalog.label(list, code).zh.replace(/[（(].*$/, "") : code;
}

function unitWord(catalog: Catalog, { seen, unit }: Asked, wording: Wording): string | null {
  if (unit === catalog.indicators.get(seen.indicator)?.defaultUnit) return null;
  return wording === "ids" ? unit : (catalog.units.get(unit)?.symbol[wording] ?? unit);
}

function formulaText(catalog: Catalog, asked: Asked, wording: Wording): string {
  const { seen, asOf } = asked;
  const name = wording === "ids" ? undefined : catalog.entities.get(seen.entity)?.name[wording];
  const headline = seen.kind === "actual" ? HEADLINES[seen.indicator] : undefined;
  const options = writeOptions([
    ["commodity", seen.commodity],
    ["partner", seen.partner],
    ["scope", seen.scope],
    ["kind", seen.kind === "actual" ? "" : seen.kind],
    ["asOf", asOf ?? ""],
  ]);
  return writeCall(headline ?? "PORTDATA", [
    name ?? seen.entity,
    ...(headline === undefined ? [seen.indicator] : []),
    /^\d{4}$/.test(seen.period) ? Number(seen.period) : seen.period,
    seen.flow === "total" ? null : codeWord(catalog, "flows", seen.flow, wording),
    seen.mode === "all" ? null : codeWord(catalog, "modes", seen.mode, wording),
    unitWord(catalog, asked, wording),
    options,
  ]);
}

/** Whether the formula, read as a cell's would be, answers with the value and its observation. */
function answers(catalog: Catalog, formula: string, cell: TableCell): boolean {
  const call = kouanFormula(formula)?.calls[0];
  if (call === undefined) return false;
  const values = call.args.map((argument) => (argument.is === "value" ? argument.value : undefined));
  const answer = explainCall(catalog, call.name, values);
  return (
    answer?.ok === true &&
    "observation" in answer &&
    answer.observation.id === cell.observation &&
    answer.value === cell.value
  );
}

/**
 * A formula whose answer is the cell's figure, in words of the language where those are clear, else with ids; null where the
 * cell holds no printed figure (a share that was worked out, a name). Checked by asking the formula.
 */
export function formulaFor(
  catalog: Catalog,
  cell: TableCell,
  unit: string | null,
  language: Language,
  asOf: string | null,
): string | null {
  const seen = catalog.observations.get(cell.observation ?? "");
  if (seen === undefined || typeof cell.value !== "number") return null;
  const asked = { seen, unit: unit ?? seen.unit, asOf };
  const wordings: readonly Wording[] = [language, "ids"];
  return (
    wordings
      .map((wording) => formulaText(catalog, asked, wording))
      .find((text) => answers(catalog, text, cell)) ?? null
  );
}

/** Whether a column holds figures that formulas can answer. */
function isLive(column: Column): boolean {
  return !column.key && column.type === "number";
}

/** The rows with the formula of each figure. */
export function withFormulas(
  catalog: Catalog,
  query: TableQuery,
  columns: readonly Column[],
  rows: readonly TableRow[],
): readonly TableRow[] {
  const { language, asOf = null } = query;
  return rows.map((row) => ({
    key: row.key,
    cells: row.cells.map((cell, i) => {
      const column = columns[i];
      if (column === undefined || !isLive(column)) return cell;
      const formula = formulaFor(catalog, cell, column.unit, language, asOf);
      return formula === null ? cell : { ...cell, formula };
    }),
  }));
}

/** How many cells of a plan are formulas. */
export function countFormulas(rows: readonly TableRow[]): number {
  return rows.reduce((sum, row) => sum + row.cells.filter(({ formula }) => formula !== undefined).length, 0);
}
