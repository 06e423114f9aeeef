/**
 * Writes calls of Kouan's functions as Excel's en-US notation wants them.
 * @module
 */

/** Excel takes no longer text in a formula; a longer one is joined from pieces. */
const LONGEST_TEXT = 255;

/** Excel takes no longer formula. */
export const LONGEST_FORMULA = 8192;

/** A value; null = left out. */
export type WrittenValue = string | number | null;

/** An argument: a value, an array of values, or a reference as it is to be written. */
export type WrittenArgument =
  WrittenValue | { readonly rows: readonly (readonly WrittenValue[])[] } | { readonly reference: string };

function quoted(text: string): string {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(text.length / LONGEST_TEXT)) }, (_, i) =>
    text.slice(i * LONGEST_TEXT, (i + 1) * LONGEST_TEXT),
  );
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
}

function value(written: WrittenValue): string {
  return written === null ? "" : typeof written === "number" ? String(written) : quoted(written);
}

function argument(written: WrittenArgument): string {
  if (written === null || typeof written !== "object") return value(written);
  if ("reference" in written) return written.reference;
  return `{${written.rows.map((row) => row.map(value).join(",")).join(";")}}`;
}

/** `=KOUAN.NAME(…)` with literal arguments; those left out at the end are not written. */
export function writeCall(name: string, args: readonly WrittenValue[]): string {
  return writeArguments(name, args);
}

/** As {@link writeCall}, with arrays and references too. */
export function writeArguments(name: string, args: readonly WrittenArgument[]): string {
  const written = args.map(argument);
  while (written.at(-1) === "") written.pop();
  return `=KOUAN.${name}(${written.join(",")})`;
}

/** Options as text: `scope=customs;asOf=2025-03`; null where none is given. */
export function writeOptions(options: readonly (readonly [name: string, value: string])[]): string | null {
  const given = options.filter(([, value]) => value !== "");
  return given.length === 0 ? null : given.map(([name, value]) => `${name}=${value}`).join(";");
}
