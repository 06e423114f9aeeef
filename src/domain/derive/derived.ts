/**
 * Figures worked out from printed ones, and the reasons why one cannot be (DESIGN §2 rule 7). Each names the readings it
 * comes from.
 * @module
 */
import type { Qualifier } from "../model/codes";
import type { IndicatorId, Observation, Source } from "../model/package";
import type { Gap, Question, Reading } from "../model/reading";

/** A rate that a source prints against the year before. */
export interface PrintedRate {
  readonly observation: Observation;
  readonly source: Source;
}

/** The change on the year before. */
export interface Growth {
  readonly ok: true;
  readonly derived: "growth";
  /** With the period that answered in place of `latest`. */
  readonly question: Question;
  /** A fraction, as decimal text: 0.059 for 5.9 %. */
  readonly decimal: string;
  readonly value: number;
  /** `about` where one of the figures is printed inexactly. */
  readonly qualifier: Qualifier;
  /** From two levels of one producer and scope, or as a source prints it. */
  readonly basis:
    | {
        readonly kind: "computed";
        readonly current: Reading;
        readonly base: Reading;
        /** What the source itself prints, where it prints a rate. */
        readonly printed: PrintedRate | null;
      }
    | ({ readonly kind: "printed" } & PrintedRate);
}

/** The actual figure as a part of the planned one. */
export interface Progress {
  readonly ok: true;
  readonly derived: "progress";
  readonly question: Question;
  /** A fraction, as decimal text: 1.08 for 108 %. */
  readonly decimal: string;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly actual: Reading;
  readonly target: Reading;
}

/** Two readings that may not be set against each other. */
interface Pair {
  readonly question: Question;
  /** The figure asked for. */
  readonly current: Reading;
  /** What it would be measured against. */
  readonly base: Reading;
}

/** Why nothing can be derived although the arguments were read. */
export type DerivedGap = { readonly ok: false } & (
  | { readonly class: "argument"; readonly kind: "no-year-before"; readonly period: string }
  | { readonly class: "argument"; readonly kind: "growth-of-rate"; readonly indicator: IndicatorId }
  /** There is a figure, but none for the year before, and no printed rate. */
  | {
      readonly class: "answer";
      readonly kind: "no-base";
      readonly question: Question;
      readonly current: Reading;
      readonly period: string;
    }
  | ({ readonly class: "answer"; readonly kind: "changed-producer" } & Pair)
  | ({ readonly class: "answer"; readonly kind: "changed-scope" } & Pair)
  /** The year before is printed in another currency only. */
  | {
      readonly class: "answer";
      readonly kind: "changed-currency";
      readonly question: Question;
      readonly current: Reading;
      readonly period: string;
      readonly currencies: readonly string[];
    }
  /** The figure itself is printed in another currency only, and the function takes no unit. */
  | {
      readonly class: "answer";
      readonly kind: "only-currency";
      readonly question: Question;
      readonly currencies: readonly string[];
    }
  /** Only a rate against another base than the year before is printed. */
  | {
      readonly class: "answer";
      readonly kind: "other-base";
      readonly question: Question;
      readonly observation: Observation;
    }
  | {
      readonly class: "answer";
      readonly kind: "zero-base";
      readonly question: Question;
      readonly base: Reading;
    }
  /** There is a target, but no actual figure to set against it. */
  | { readonly class: "answer"; readonly kind: "no-actual"; readonly target: Reading; readonly gap: Gap }
  /** Only actual figures; `periods` are those that have a target, nearest first. */
  | {
      readonly class: "answer";
      readonly kind: "no-target";
      readonly question: Question;
      readonly periods: readonly string[];
    }
  | ({ readonly class: "answer"; readonly kind: "target-scope" } & Pair)
);

/** Kind of a gap of derived figures; `strings/` has one sentence for each. */
export type DerivedGapKind = DerivedGap["kind"];

/** How exact a ratio of two figures is. */
export function ratioQualifier(a: Qualifier, b: Qualifier): Qualifier {
  return a === "exact" && b === "exact" ? "exact" : "about";
}
