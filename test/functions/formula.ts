/**
 * Reads a formula of the help pages literally: `=KOUAN.PORTTABLE({"满洲里";"策克"},"freight",{2013,2014})`.
 */
import { FakeError, type Shown } from "../support/customFunctions";

/** A call as written. Left out arguments are null. */
export interface ParsedFormula {
  readonly id: string;
  readonly args: readonly unknown[];
}

const TOKEN = /"(?:[^"]|"")*"|[-\d.]+|TRUE|FALSE|[{},;]/gy;

function literal(token: string): unknown {
  if (token.startsWith('"')) return token.slice(1, -1).replace(/""/g, '"');
  if (token === "TRUE" || token === "FALSE") return token === "TRUE";
  return Number(token);
}

/** Reads a formula; throws for anything but one call with literal arguments. */
export function parseFormula(formula: string): ParsedFormula {
  const [, id = "", text = ""] = /^=KOUAN\.([A-Z]+)\((.*)\)$/s.exec(formula) ?? [];
  if (id === "") throw new Error(`Not a formula of ours: ${formula}`);
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.join("") !== text) throw new Error(`Not literal: ${formula}`);
  const args: unknown[] = [];
  let current: unknown = null;
  let array: unknown[][] | null = null;
  for (const token of tokens) {
    if (token === "{") array = [[]];
    else if (token === "}") [current, array] = [array, null];
    else if (array !== null && token === ";") array.push([]);
    else if (array !== null && token === ",") continue;
    else if (array !== null) array.at(-1)?.push(literal(token));
    else if (token === ",") {
      args.push(current);
      current = null;
    } else current = literal(token);
  }
  if (tokens.length > 0) args.push(current);
  return { id, args };
}

function shownCell(cell: Shown): string {
  if (cell instanceof FakeError) return cell.code;
  return typeof cell === "object" ? String(cell.basicValue) : String(cell);
}

/** What the cells show: rows on lines of their own, cells parted by ` | `. */
export function shownText(shown: Shown | Shown[][]): string {
  return Array.isArray(shown)
    ? shown.map((row) => row.map(shownCell).join(" | ")).join("\n")
    : shownCell(shown);
}

/** Whether a result is as the help says: `…` stands for any text, on a line of its own for any more rows. */
export function fits(expected: string, actual: string): boolean {
  const pattern = expected
    .split("…")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
  return new RegExp(`^${pattern}$`, "s").test(actual);
}
