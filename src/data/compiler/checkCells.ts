/**
 * Checks every cell against its column's rule: required, reference, code, decimal, period, and text that would act as a formula.
 * @module
 */
import { parsePeriod } from "../../domain/periods/period";
import type { Finding } from "./issue";
import type { RawPackage, Row } from "./readPackage";
import { FILE_NAMES, perFile, SCHEMA, type ColumnRule, type FileName } from "./schema";

/** Known ids by file, and known codes by list. */
export interface Known {
  readonly ids: Readonly<Record<FileName, ReadonlySet<string>>>;
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Collects the ids and codes that other cells may refer to. */
export function collectKnown(raw: RawPackage): Known {
  const ids = perFile((name) => new Set(raw.files[name].map((row) => row.id ?? "")));
  const codes = new Map<string, Set<string>>();
  for (const row of raw.files.codes) {
    const list = row.list ?? "";
    codes.set(list, (codes.get(list) ?? new Set<string>()).add(row.code ?? ""));
  }
  return { ids, codes };
}

/** What any cell may be wrong in, whatever its column: things that spreadsheets do to texts. */
function damage(value: string, rule: ColumnRule): string | null {
  if (/^[=+@]/.test(value) || (value.startsWith("-") && rule.type !== "decimal")) {
    return `"${value}" would act as a formula in a spreadsheet; write it without the leading character.`;
  }
  if (/^#(NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!)$/.test(value)) {
    return `"${value}" is an error of a spreadsheet, not a value.`;
  }
  if (
    /^\d{1,2}[-/]\w{3,}$|^\w{3}[-/]\d{2,4}$|^\d{1,4}\/\d{1,2}\/\d{1,4}( [\d:]+)?$|^\d+(\.\d+)?E[+-]?\d+$/.test(
      value,
    )
  ) {
    return `"${value}" looks like a value that a spreadsheet has turned into a date or a rounded number.`;
  }
  if (value !== value.trim()) return `"${value}" begins or ends with white space.`;
  const control = Array.from(value).find((character) => character < " " || character === "\u007f");
  return control === undefined
    ? null
    : `The cell holds a control character (U+${control.charCodeAt(0).toString(16).padStart(4, "0")}), perhaps a line break.`;
}

/** The sentence that says what is wrong with a cell, or null. */
function complaint(rule: ColumnRule, value: string, known: Known): string | null {
  const damaged = damage(value, rule);
  if (damaged !== null) return damaged;
  const required = rule.type === "id" || ("required" in rule && rule.required);
  if (value === "") return required ? "The cell is empty, but a value is needed." : null;
  const items = "list" in rule && rule.list === true ? value.split(";") : [value];
  switch (rule.type) {
    case "id":
      return /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(value)
        ? null
        : `"${value}" is not an id: letters and digits, parted by single hyphens.`;
    case "ref": {
      const missing = items.find((item) => !known.ids[rule.file].has(item));
      return missing === undefined ? null : `"${missing}" is not an id of ${rule.file}.csv.`;
    }
    case "code": {
      const missing = items.find((item) => !rule.codes.includes(item));
      return missing === undefined ? null : `"${missing}" is not one of ${rule.codes.join(", ")}.`;
    }
    case "listed":
      return known.codes.get(rule.list)?.has(value) === true
        ? null
        : `"${value}" is not a code of the list "${rule.list}" in codes.csv.`;
    case "decimal":
      return /^-?\d+(\.\d+)?$/.test(value) ? null : `"${value}" is not a plain decimal number.`;
    case "period":
      return parsePeriod(value) === null
        ? `"${value}" is not a period of the grammar (2014, 2014-H1, 2014-Q1, 2014-03, a day, 2016/2020, ../2025-12-31).`
        : null;
    case "url":
      return value.startsWith("https://") || value.startsWith("http://")
        ? null
        : `"${value}" is not a web address.`;
    default:
      return null;
  }
}

function keyOf(row: Row, key: readonly string[]): string {
  return key.map((column) => row[column] ?? "").join(" | ");
}

/** All findings about single cells and primary keys. */
export function checkCells(raw: RawPackage): Finding[] {
  const known = collectKnown(raw);
  const findings: Finding[] = [];
  for (const name of FILE_NAMES) {
    const { columns, key } = SCHEMA[name];
    const seen = new Map<string, number>();
    raw.files[name].forEach((row, i) => {
      for (const [column, rule] of Object.entries(columns)) {
        const message = complaint(rule, row[column] ?? "", known);
        if (message !== null) findings.push({ file: `${name}.csv`, row: i + 2, column, message });
      }
      const id = keyOf(row, key);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, i + 2);
      else
        findings.push({
          file: `${name}.csv`,
          row: i + 2,
          column: key.join(", "),
          message: `"${id}" stands already in row ${first}.`,
        });
    });
  }
  return findings;
}
