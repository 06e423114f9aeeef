/**
 * What the compiler finds wrong: file, row, column and a sentence.
 * @module
 */

/** One finding. `row` is the line a person sees in a spreadsheet: the header is row 1. */
export interface Finding {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** The finding as one line: `observations.csv, row 12, column unit: …`. */
export function describeFinding(finding: Finding): string {
  return `${finding.file}, row ${finding.row}, column ${finding.column}: ${finding.message}`;
}
