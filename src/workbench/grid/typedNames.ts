import { inBrackets, NESTED } from "./plainReferences";

/**
 * A formula in which half-width names are those of the table's columns again.
 * @param titles - what the columns of a table are called; none where there is no such table
 */
export function withTypedNames(formula: string, titles: (table: string) => readonly string[]): string {
  return inBrackets(formula, (inside, table) => {
    const known = titles(table);
    const byHalf = new Map(known.map((title) => [halfWidth(title), title]));
    const restored = (name: string): string => (known.includes(name) ? name : (byHalf.get(name) ?? name));
    if (inside.includes("[")) return inside.replace(NESTED, (_nested, name: string) => `[${restored(name)}]`);
    return inside.startsWith("@") ? `@${restored(inside.slice(1))}` : restored(inside);
  });
}

/** As Univer writes it. documented: full-width forms are U+FF01 to U+FF5E, the wide space is U+3000 (Unicode) */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, " ");
}
