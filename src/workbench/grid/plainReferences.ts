/** Strings, sheet names in quotes, and a table's name with its brackets; names within may escape characters by an apostrophe. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|([\p{L}\p{N}_.\\]+)\[((?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*)\]/gu;
/** One name in brackets of its own. */
export const NESTED = /\[((?:'.|[^[\]'])*)\]/gu;

/** A formula with the names in its structured references as Univer understands them. */
export function plainReferences(formula: string): string {
  return inBrackets(formula, plainInside, plainTable);
}

/**
 * A formula with other contents in the brackets of its structured references. Strings and sheet names stay.
 * @param named - what the table in front of the brackets is called instead
 */
export function inBrackets(
  formula: string,
  change: (inside: string, table: string) => string,
  named: (table: string) => string = (table) => table,
): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(PARTS, (part, table: string | undefined, inside: string | undefined) =>
    table === undefined || inside === undefined ? part : `${named(table)}[${change(inside, table)}]`,
  );
}

function plainInside(inside: string): string {
  const text = inside.trim();
  if (text === "@") return "#This Row";
  if (text.startsWith("@")) {
    const columns = text.slice(1).trim();
    return `[#This Row],${columns.startsWith("[") ? plainNested(columns) : `[${plainName(columns)}]`}`;
  }
  return text.startsWith("[") ? plainNested(text) : plainItem(text);
}

function plainNested(text: string): string {
  return text.replace(NESTED, (_nested, item: string) => `[${plainItem(item)}]`);
}

function plainItem(item: string): string {
  return item.trimStart().startsWith("#") ? item : plainName(item);
}

/** A column's name in letters and digits; two names stay two. */
export function plainName(name: string): string {
  return name.replace(/'(.)/gu, "$1").replace(/[^\p{L}\p{N}_ ]/gu, coded);
}

/** A table's name in letters and digits. What is plain already stays. */
export function plainTable(name: string): string {
  return name.replace(/[^\p{L}\p{N}\uE000\uE001]/gu, coded);
}

function coded(character: string): string {
  return `\uE000${character.codePointAt(0)?.toString(36) ?? ""}\uE001`;
}
