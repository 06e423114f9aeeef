/**
 * The shape of the compiled package. Written by the compiler, read by the door.
 * @module
 */
import type { Alphabet } from "./texts";

/** Packed numbers, as they are, as steps from row to row, or as runs. */
export interface EncodedNumbers {
  readonly at: string;
  readonly by?: "steps" | "runs";
}

/**
 * One column, packed (see `numbers.ts`, `texts.ts`):
 * - a text: every row's text;
 * - `of`: the distinct texts, and for each row the position among them;
 * - `to`: for each row the position of a row of another file, counted from 1; 0 = none;
 * - `ids`: a prefix, and for each row the number behind it; without numbers they run 1, 2, 3 ….
 */
export type EncodedColumn =
  | string
  | ({ readonly of: string } & EncodedNumbers)
  | ({ readonly to: string } & EncodedNumbers)
  | ({ readonly ids: string } & Partial<EncodedNumbers>);

/** One file: number of rows and its columns by name. A column that is empty throughout is left out. */
export interface EncodedTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, EncodedColumn>>;
}

/** One compiled part: the index or the texts. */
export interface EncodedPart {
  readonly version: string;
  readonly hash: string;
  readonly alphabet: Alphabet;
  readonly tables: Readonly<Record<string, EncodedTable>>;
}
