/** A formula in which a table has another name. Text in quotes stays. */
export function renameTable(formula: string, from: string, to: string): string {
  const name = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const reference = new RegExp(`(?<![\\p{L}\\p{N}_.\\[\\]!'])${name}(?=\\[|[^\\p{L}\\p{N}_.(!]|$)`, "giu");
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(reference, () => to)))
    .join("");
}
