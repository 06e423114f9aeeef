/**
 * Checks what makes an observation true to its source: the quote holds value, unit and change, the unit fits the indicator.
 * @module
 */
import { cell, readable } from "./cells";
import { checkDoubles, checkGrowth } from "./checkSeries";
import type { Finding } from "./issue";
import { lostZeros, quoteHoldsChange, quoteHoldsUnit, quoteHoldsValue } from "./quote";
import type { RawPackage, Row } from "./readPackage";

/** A quote longer than this many characters is no clause any more. */
export const LONGEST_QUOTE = 200;

function byId(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [cell(row, "id"), row]));
}

function dimensionOf(unit: Row | undefined): string {
  return `${cell(unit, "dimension")}${cell(unit, "currency")}`;
}

/** Dimension of an indicator and its unit agree; any currency will do for money. */
function fits(indicator: Row | undefined, unit: Row | undefined): boolean {
  return cell(indicator, "dimension") === cell(unit, "dimension");
}

function checkRow(
  row: Row,
  indicator: Row | undefined,
  unit: Row | undefined,
): [column: string, message: string][] {
  const found: [string, string][] = [];
  const quote = cell(row, "quote");
  const value = cell(row, "value");
  const change = cell(row, "change_pct");
  const spellings = ["spellings", "printed"]
    .flatMap((column) => cell(unit, column).split(";"))
    .filter((spelling) => spelling !== "");
  if (value === "" && change === "") found.push(["value", "Neither a value nor a change is given."]);
  if (value !== "" && !quoteHoldsValue(quote, value))
    found.push(["value", `The quote does not print ${value}: ${quote}`]);
  if (value !== "" && !quoteHoldsUnit(quote, spellings)) {
    found.push([
      "unit",
      `The quote prints none of the spellings of "${cell(row, "unit")}" (${spellings.join(", ")}): ${quote}`,
    ]);
  }
  const printed = value === "" ? null : lostZeros(quote, value);
  if (printed !== null)
    found.push([
      "value",
      `The quote prints ${printed}; ${value} has lost its zeros, and with them how exact it is.`,
    ]);
  if (change !== "" && !quoteHoldsChange(quote, change))
    found.push(["change_pct", `The quote does not print ${change}: ${quote}`]);
  if (value !== "" && cell(row, "unit") === "") found.push(["unit", "A value without a unit says nothing."]);
  if (cell(row, "unit") !== "" && !fits(indicator, unit))
    found.push(["unit", `The unit "${cell(row, "unit")}" cannot measure "${cell(row, "indicator")}".`]);
  for (const [list, code] of [
    ["flows", cell(row, "flow")],
    ["modes", cell(row, "mode")],
  ] as const) {
    if (!cell(indicator, list).split(";").includes(code)) {
      found.push([list.slice(0, -1), `The indicator "${cell(row, "indicator")}" does not allow "${code}".`]);
    }
  }
  if (quote.length > LONGEST_QUOTE)
    found.push(["quote", `The quote has ${quote.length} characters; at most ${LONGEST_QUOTE} are a clause.`]);
  return found;
}

/** All findings about observations. */
export function checkObservations(raw: RawPackage): Finding[] {
  const rows = raw.files.observations;
  const [indicators, units] = [byId(raw.files.indicators), byId(raw.files.units)];
  const single = rows.flatMap((row, i) => {
    if (!readable(row)) return [];
    const found = checkRow(row, indicators.get(cell(row, "indicator")), units.get(cell(row, "unit")));
    return found.map(([column, message]) => ({ file: "observations.csv", row: i + 2, column, message }));
  });
  const defaults = raw.files.indicators.flatMap((row, i) =>
    dimensionOf(units.get(cell(row, "default_unit"))).startsWith(cell(row, "dimension"))
      ? []
      : [
          {
            file: "indicators.csv",
            row: i + 2,
            column: "default_unit",
            message: `"${cell(row, "default_unit")}" is not a unit of "${cell(row, "dimension")}".`,
          },
        ],
  );
  return [...single, ...defaults, ...checkDoubles(rows), ...checkGrowth(rows)];
}
