/** Longest header that a table column keeps. */
const LONGEST_HEADER = 255;

/** Headers as Excel wants them: not empty, at most 255 characters, no two the same but for case. */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const seen = new Set<string>();
  return headers.map((header, index) => {
    const base = header.trim().slice(0, LONGEST_HEADER - 5) || `Column${index + 1}`;
    return unique(base, seen, " ");
  });
}

/** A table name that Excel accepts and nothing in the workbook has. `taken` holds names in lower case. */
export function uniqueTableName(proposed: string, taken: ReadonlySet<string>): string {
  const clean = proposed.replace(/[^\p{L}\p{N}_.]/gu, "_").slice(0, 240);
  const base = /^[\p{L}_]/u.test(clean) && !looksLikeCell(clean) ? clean : `Kouan_${clean}`;
  return unique(base, new Set(taken), "_");
}

function looksLikeCell(name: string): boolean {
  return /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*c?\d*$/i.test(name) || /^c\d*$/i.test(name);
}

function unique(base: string, seen: Set<string>, joiner: string): string {
  let name = base;
  for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${base}${joiner}${number}`;
  seen.add(name.toLowerCase());
  return name;
}
