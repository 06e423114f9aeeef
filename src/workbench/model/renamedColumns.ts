import { contains } from "./boxes";
import type { WorkbookSession } from "./session";
import type { CellInput, TableData } from "./store";

/** Columns of a table that get other names: from the former name, in lower case, to the new one. */
export type RenamedColumns = ReadonlyMap<string, string>;

/** Lets formulas follow columns of a table to their new names, wherever they stand. documented: structured references */
export function followColumns(session: WorkbookSession, table: TableData, renamed: RenamedColumns): void {
  if (renamed.size === 0) return;
  const { store } = session;
  for (const { id: sheet } of store.sheets()) {
    const used = store.usedBox(sheet, true);
    if (used === null) continue;
    store.formulas(sheet, used).forEach((line, row) => {
      line.forEach((content, column) => {
        if (typeof content !== "string" || !content.startsWith("=") || !content.includes("[")) return;
        const cell = { row: used.row + row, column: used.column + column, rows: 1, columns: 1 };
        const inside = sheet === table.sheet && contains(table.box, cell);
        const next: CellInput = renameColumns(content, table.name, renamed, inside);
        if (next !== content) store.write(sheet, cell, { inputs: [[next]] });
      });
    });
  }
}

/** Text in quotes, a sheet's name in quotes, a word, `[…]` up to its last bracket, or a sign. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[|[\s\S]/giu;

/**
 * A formula in which columns of a table have other names.
 * @param inside - the formula stands in the table, so that `[@Column]` is of it
 */
export function renameColumns(
  formula: string,
  table: string,
  renamed: RenamedColumns,
  inside: boolean,
): string {
  let next = "";
  let word = "";
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === "[") {
      const end = closingOf(formula, at);
      const own = word === "" ? inside : word.toLowerCase() === table.toLowerCase();
      const reference = formula.slice(at, end);
      next += own ? renameInBrackets(reference, renamed) : reference;
      word = "";
      at = end;
      continue;
    }
    PIECES.lastIndex = at;
    const [piece = ""] = PIECES.exec(formula) ?? [];
    word = /^[\p{L}_\\]/u.test(piece) ? piece : "";
    next += piece;
    at += Math.max(1, piece.length);
  }
  return next;
}

/** Where the bracket at `open` is closed, and the next character begins. `'` takes the meaning from the character behind it. */
function closingOf(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** A name between brackets, with its signs escaped. */
const NESTED = /\[((?:'[\s\S]|[^[\]'])*)\]/g;
/** The name of one column, perhaps of this row's: without brackets of its own, or with. */
const ALONE = /^(\s*@?)(?:((?:'[\s\S]|[^[\]'])*)|\[((?:'[\s\S]|[^[\]'])*)\])$/;
/** Signs for which a name needs brackets of its own. documented */
const NEEDS_BRACKETS = /[\s,:.[\]#'"{}$^&*+=\-><()/@]/;

function renameInBrackets(reference: string, renamed: RenamedColumns): string {
  const inner = reference.slice(1, -1);
  const nameFor = (text: string): string | undefined =>
    renamed.get(
      text
        .trim()
        .replace(/'([\s\S])/g, "$1")
        .toLowerCase(),
    );
  const [, sign = "", alone, nested = alone] = ALONE.exec(inner) ?? [];
  if (nested === undefined) {
    const next = inner.replace(NESTED, (whole, name: string) => {
      const to = nameFor(name);
      return to === undefined ? whole : `[${escaped(to)}]`;
    });
    return `[${next}]`;
  }
  const to = nameFor(nested);
  if (to === undefined) return reference;
  return NEEDS_BRACKETS.test(to) ? `[${sign}[${escaped(to)}]]` : `[${sign}${escaped(to)}]`;
}

function escaped(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}
