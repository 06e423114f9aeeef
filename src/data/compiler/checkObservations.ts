/**
 * Checks what makes an observation true to its source: the quote holds value and unit, the unit fits the indicator,
 * no figure stands twice, growth agrees with the levels it is printed beside.
 * @module
 */
import Big from "big.js";
import type { Finding } from "./issue";
import { quoteHoldsUnit, quoteHoldsValue } from "./quote";
import type { RawPackage, Row } from "./readPackage";

/** A quote longer than this many characters is no clause any more. */
export const LONGEST_QUOTE = 200;

const KEY = [
  "entity",
  "indicator",
  "flow",
  "mode",
  "commodity",
  "partner",
  "scope",
  "kind",
  "period",
] as const;

function cell(row: Row | undefined, column: string): string {
  return row?.[column] ?? "";
}

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
  const spellings = cell(unit, "spellings")
    .split(";")
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
  if (change !== "" && value === "" && !quoteHoldsValue(quote, change))
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

/** Values of one key and source may differ only with a note and different locators. */
function checkDoubles(rows: readonly Row[]): Finding[] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const key = [...KEY.map((column) => cell(row, column)), cell(row, "source")].join("|");
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  const findings: Finding[] = [];
  for (const members of groups.values()) {
    members.slice(1).forEach((i) => {
      const first = rows[members[0] ?? 0];
      const row = rows[i];
      const same = ["value", "unit", "change_pct", "qualifier"].every(
        (column) => cell(row, column) === cell(first, column),
      );
      const told = cell(row, "note") !== "" && cell(row, "locator") !== cell(first, "locator");
      if (same || !told) {
        const message = same
          ? `The same figure of the same source stands in row ${(members[0] ?? 0) + 2}.`
          : `Row ${(members[0] ?? 0) + 2} has another value of the same key and source: a note and another locator must say what differs.`;
        findings.push({ file: "observations.csv", row: i + 2, column: "value", message });
      }
    });
  }
  return findings;
}

/** Half a unit of the last printed digit. */
function halfDigit(decimal: string): Big {
  const digits = decimal.split(".")[1]?.length ?? 0;
  return new Big(10).pow(-digits).div(2);
}

/** Growth printed beside a level, against the level of the year before in the same source. */
function checkGrowth(rows: readonly Row[]): Finding[] {
  const levels = new Map<string, Row>();
  const key = (row: Row, period: string): string =>
    [
      ...KEY.slice(0, -1).map((column) => cell(row, column)),
      period,
      cell(row, "unit"),
      cell(row, "source"),
    ].join("|");
  for (const row of rows) if (cell(row, "value") !== "") levels.set(key(row, cell(row, "period")), row);
  const findings: Finding[] = [];
  rows.forEach((row, i) => {
    const change = cell(row, "change_pct");
    if (
      cell(row, "value") === "" ||
      change === "" ||
      !/^\d{4}$/.test(cell(row, "period")) ||
      cell(row, "note") !== ""
    )
      return;
    const before = levels.get(key(row, String(Number(cell(row, "period")) - 1)));
    if (before === undefined || new Big(cell(before, "value")).eq(0)) return;
    const [now, then] = [new Big(cell(row, "value")), new Big(cell(before, "value"))];
    const high = now
      .plus(halfDigit(cell(row, "value")))
      .div(then.minus(halfDigit(cell(before, "value"))))
      .minus(1)
      .times(100);
    const low = now
      .minus(halfDigit(cell(row, "value")))
      .div(then.plus(halfDigit(cell(before, "value"))))
      .minus(1)
      .times(100);
    const slack = halfDigit(change);
    if (new Big(change).gt(high.plus(slack)) || new Big(change).lt(low.minus(slack))) {
      const computed = now.div(then).minus(1).times(100).toFixed(1);
      findings.push({
        file: "observations.csv",
        row: i + 2,
        column: "change_pct",
        message: `The printed change ${change} % contradicts the levels of the same source (${computed} %); a note must say so.`,
      });
    }
  });
  return findings;
}

/** All findings about observations. */
export function checkObservations(raw: RawPackage): Finding[] {
  const rows = raw.files.observations;
  const [indicators, units] = [byId(raw.files.indicators), byId(raw.files.units)];
  const single = rows.flatMap((row, i) =>
    checkRow(row, indicators.get(cell(row, "indicator")), units.get(cell(row, "unit"))).map(
      ([column, message]) => ({
        file: "observations.csv",
        row: i + 2,
        column,
        message,
      }),
    ),
  );
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

/** Sources that nothing cites, and quotes of other files that are too long. */
export function checkUse(raw: RawPackage): Finding[] {
  const citing = ["attributes", "observations", "relations", "statements", "policies", "projects"] as const;
  const used = new Set(citing.flatMap((name) => raw.files[name].map((row) => cell(row, "source"))));
  const unused = raw.files.sources.flatMap((row, i) =>
    used.has(cell(row, "id"))
      ? []
      : [
          {
            file: "sources.csv",
            row: i + 2,
            column: "id",
            message: `Nothing cites the source "${cell(row, "id")}".`,
          },
        ],
  );
  const long = citing.flatMap((name) =>
    raw.files[name].flatMap((row, i) =>
      name !== "observations" && cell(row, "quote").length > LONGEST_QUOTE
        ? [
            {
              file: `${name}.csv`,
              row: i + 2,
              column: "quote",
              message: `The quote has ${cell(row, "quote").length} characters; at most ${LONGEST_QUOTE}.`,
            },
          ]
        : [],
    ),
  );
  return [...unused, ...long];
}
