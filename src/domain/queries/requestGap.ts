/**
 * Why a request for several cells (a series, a table, a ranking, a list, a dataset) cannot be answered.
 * @module
 */
import type { Bilingual } from "../model/codes";
import type { EntityId } from "../model/package";
import type { Question } from "../model/reading";

/** Reasons beside those of single figures (`model/reading`). */
export type RequestGap = { readonly ok: false } &
  /** Wanted: a whole number from 1. */
  (
    | {
        readonly class: "argument";
        readonly kind: "bad-count";
        readonly argument: string;
        readonly text: string;
      }
    /** An argument that is one of a list. */
    | {
        readonly class: "argument";
        readonly kind: "bad-choice";
        readonly argument: string;
        readonly text: string;
        readonly known: readonly Bilingual[];
      }
    /** An argument that is the name of a province or a country. */
    | {
        readonly class: "argument";
        readonly kind: "unknown-place";
        readonly argument: string;
        readonly text: string;
        readonly nearest: readonly EntityId[];
      }
    /** A series cannot start with this period: an interval or an open start has no next one. */
    | { readonly class: "argument"; readonly kind: "no-frequency"; readonly text: string }
    | {
        readonly class: "argument";
        readonly kind: "backwards";
        readonly from: string;
        readonly to: string;
      }
    | {
        readonly class: "argument";
        readonly kind: "too-many-cells";
        readonly rows: number;
        readonly columns: number;
        readonly most: number;
      }
    | {
        readonly class: "argument";
        readonly kind: "unknown-dataset";
        readonly text: string;
        readonly known: readonly string[];
      }
    | {
        readonly class: "argument";
        readonly kind: "unknown-filter";
        readonly text: string;
        readonly dataset: string;
        readonly known: readonly string[];
      }
    /** No name of the registry is like the text. */
    | { readonly class: "answer"; readonly kind: "nothing-found"; readonly text: string }
    /** No port of the registry fits all filters. */
    | { readonly class: "answer"; readonly kind: "no-ports"; readonly total: number }
    /** None of the ports has the figure; `question` is about none of them. */
    | {
        readonly class: "answer";
        readonly kind: "nothing-to-rank";
        readonly question: Question;
        readonly total: number;
      }
    /** A cell of a dataset that holds a number in other rows. */
    | { readonly class: "answer"; readonly kind: "not-printed" }
    /** The dataset has no row that fits the filter. */
    | { readonly class: "answer"; readonly kind: "no-rows"; readonly dataset: string }
  );

/** Kind of a request gap; `strings/` has one sentence for each. */
export type RequestGapKind = RequestGap["kind"];
