/**
 * Writes calls of Kouan's functions as Excel's en-US notation wants them.
 * @module
 */

/** Excel takes no longer text in a formula; a longer one is joined from pieces. */
const LONGEST_TEXT = 255;

/** Excel takes no longer formula. */
export const LONGEST_FORMULA = 8192;

/** An argument; null = left out. */
export type WrittenArgument = string | number | null;

function quoted(text: string): string {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(text.length / LONGEST_TEXT)) }, (_, i) =>
    text.slice(i * LONGEST_TEXT, (i + 1) * LONGEST_TEXT),
  );
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
}

/** `=KOUAN.NAME(…)` with literal arguments; those left out at the end are not written. */
export function writeCall(name: string, args: readonly WrittenArgument[]): string {
  const written = args.map((arg) =>
    arg === null ? "" : typeof arg === "number" ? String(arg) : quoted(arg),
  );
  while (written.at(-1) === "") written.pop();
  return `=KOUAN.${name}(${written.join(",")})`;
}

/** Options as text: `scope=customs;asOf=2025-03`; null where none is given. */
export function writeOptions(options: readonly (readonly [name: string, value: string])[]): string | null {
  const given = options.filter(([, value]) => value !== "");
  return given.length === 0 ? null : given.map(([name, value]) => `${name}=${value}`).join(";");
}
