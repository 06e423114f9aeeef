/**
 * What every function must be shown to do. A new function without an entry, or an entry without a case, does not compile
 * or fails `proof.test.ts`.
 */
import type { Catalog } from "../../../src/domain/model/catalog";

/** Arguments in the order of the parameters. */
export type Arguments = readonly unknown[];

/** An error: the arguments that give it and what its sentence says in each language. */
export interface Refused {
  readonly args: Arguments;
  readonly zh: RegExp;
  readonly en: RegExp;
}

/** An answer as the cells show it in Chinese: rows on lines, cells parted by ` | `, `…` for any text. */
export interface Answered {
  readonly args: Arguments;
  readonly shown: string;
}

/** Two sources that contradict each other: the better one answers, and where a card or words are given, the other is named. */
export interface Contradicted extends Answered {
  readonly catalog?: Catalog;
  /** What the card or the words say of the other; left out where the answer has neither. */
  readonly other?: RegExp;
}

/** Why a function cannot meet a case. */
export interface Never {
  readonly never: string;
}

/** The cases of one function, beside those that hold for every argument (errors, blanks, ranges: `arguments.test.ts`). */
export interface Proof {
  /** The first is also what the tests of all arguments start from. */
  readonly normal: readonly [Answered, ...Answered[]];
  readonly bad: readonly Refused[] | Never;
  readonly gap: readonly Refused[] | Never;
  readonly conflict: Contradicted | Never;
  /** An array or range where one value is usual. */
  readonly array: Answered | (Refused & { readonly refused: true }) | Never;
}

/** Whether a case cannot be met. */
export function isNever(entry: object): entry is Never {
  return "never" in entry;
}
