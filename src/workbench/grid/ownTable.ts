/**
 * References of a table's cells to their own table without its name, such as `[@Year]`. Univer knows none of these. It is given the
 * table's name as well, behind a sign that nobody sees, and the sign says that the name is not to be read back.
 */

/** The word joiner of Unicode: without width. */
const MARK = "\u2060";

/** Texts and sheet names in quotes, and brackets with what stands in front of them; brackets before a name are a workbook's. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|([\p{L}\p{N}_.\\]*)\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\](?![\p{L}\p{N}_.'])/gu;
const MARKED = /\u2060([\p{L}\p{N}_.\\]+)/gu;

/** A formula whose references to its own table have the table's name. */
export function withOwnTable(formula: string, table: string): string {
  return formula.replace(PARTS, (part, name: string | undefined) =>
    name === "" ? `${MARK}${table}${part}` : part,
  );
}

/**
 * A formula as it was written.
 * @param table - name of the table that the cell lies in now; a formula that left its table keeps the name
 */
export function withoutOwnTable(formula: string, table: string | undefined): string {
  if (!formula.includes(MARK)) return formula;
  return formula.replace(MARKED, (_part, name: string) =>
    name.toLowerCase() === table?.toLowerCase() ? "" : name,
  );
}

/** A formula with all names, and nothing that cannot be seen. */
export function withAllTables(formula: string): string {
  return formula.replaceAll(MARK, "");
}
