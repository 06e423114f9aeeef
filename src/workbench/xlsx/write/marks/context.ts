import { boxAddress } from "../../../model/address";
import { bounding } from "../../../model/boxes";
import { type Box, MAX_COLUMNS, MAX_ROWS } from "../../../model/store";
import type { AddinNames } from "../../formulas/addinNames";
import { toFile } from "../../formulas/toFile";
import type { Loss } from "../../types";
import { escapeXml } from "../../xml";

/** What marks are written with. */
export interface MarkContext {
  readonly addin: AddinNames;
  /** Formulas that call the add-in are not written; a rule has no value to write instead. */
  readonly addinValuesOnly: boolean;
  /** What could not be kept. */
  readonly losses: Set<Loss>;
}

/** A formula of a rule for a file, escaped and without `=`; null where it calls the add-in and must not. */
export function ruleFormula(context: MarkContext, formula: string): string | null {
  const { formula: spelled, usesAddin } = toFile(formula, context.addin);
  return usesAddin && context.addinValuesOnly ? null : escapeXml(spelled);
}

/** The same for what may also be a plain number or text, which a formula has in quotes. */
export function ruleOperand(context: MarkContext, value: unknown): string | null {
  if (typeof value === "number" || typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "string") return null;
  if (value.startsWith("=")) return ruleFormula(context, value);
  const isPlain = value.trim() !== "" && Number.isFinite(Number(value));
  return escapeXml(isPlain || isQuoted(value) ? value : quoted(value));
}

/** A text as formulas hold it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function isQuoted(text: string): boolean {
  return /^"(?:[^"]|"")*"$/.test(text);
}

/** The cells of a mark as files list them: whole rows and columns with their first and last cell. */
export function sqref(boxes: readonly Box[]): string {
  return boxes.map((box) => cellsAddress(box)).join(" ");
}

function cellsAddress(box: Box): string {
  if (box.rows !== MAX_ROWS && box.columns !== MAX_COLUMNS) return boxAddress(box);
  const first = boxAddress({ ...box, rows: 1, columns: 1 });
  const last = { row: box.row + box.rows - 1, column: box.column + box.columns - 1, rows: 1, columns: 1 };
  return `${first}:${boxAddress(last)}`;
}

/** The cell that formulas of a mark are relative to. */
export function originOf(boxes: readonly Box[]): string {
  const whole = boxes.reduce((all, box) => bounding(all, box));
  return boxAddress({ ...whole, rows: 1, columns: 1 });
}

/** Attributes that differ from what a reader assumes. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined || value === "" ? "" : ` ${name}="${escapeXml(String(value))}"`,
    )
    .join("");
}
