/**
 * Checks that figures of one source agree with each other: none stands twice, and growth follows from the levels it is
 * printed beside.
 * @module
 */
import Big from "big.js";
import { cell, readable } from "./cells";
import type { Finding } from "./issue";
import type { Row } from "./readPackage";

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

/** Values of one key and source may differ only with a note and different locators. */
export function checkDoubles(rows: readonly Row[]): Finding[] {
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
export function checkGrowth(rows: readonly Row[]): Finding[] {
  const levels = new Map<string, Row>();
  const key = (row: Row, period: string): string =>
    [
      ...KEY.slice(0, -1).map((column) => cell(row, column)),
      period,
      cell(row, "unit"),
      cell(row, "source"),
    ].join("|");
  for (const row of rows)
    if (readable(row) && cell(row, "value") !== "") levels.set(key(row, cell(row, "period")), row);
  const findings: Finding[] = [];
  rows.forEach((row, i) => {
    const change = cell(row, "change_pct");
    if (
      !readable(row) ||
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
