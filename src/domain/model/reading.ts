/**
 * Questions to the catalog and the two kinds of answer: a reading, or a gap that says why there is none.
 * Gaps carry kinds and data; words are made in `strings/`.
 * @module
 */
import type { EntityKind, Flow, Kind, Mode } from "./codes";
import type { Attribute, EntityId, IndicatorId, Observation, Source, Unit, UnitId } from "./package";

/** A fully read question. Built by `queries/parseQuestion` from text, or by the pane directly. */
export interface Question {
  readonly entity: EntityId;
  readonly indicator: IndicatorId;
  /** A period of the grammar, or `latest`: the latest full period. */
  readonly period: string;
  readonly flow: Flow;
  readonly mode: Mode;
  readonly kind: Kind;
  readonly commodity: string;
  readonly partner: string;
  /** Who counts; "" = the general figure first, else the only scope there is. */
  readonly scope: string;
  /** Unit of the answer; null = the indicator's default unit. */
  readonly unit: UnitId | null;
  /** As known on this date (period grammar); null = now. */
  readonly asOf: string | null;
  /** Whether the name of the port named the mode (二连浩特铁路口岸), and no argument did. */
  readonly modeInName?: true;
}

/** Another observation of the same key that differs by more than rounding and qualifier allow. */
export interface Conflict {
  readonly observation: Observation;
  /** Its value in the unit of the answer, exact decimal. */
  readonly decimal: string;
}

/** An answer. */
export interface Reading {
  readonly ok: true;
  readonly question: Question;
  readonly observation: Observation;
  readonly source: Source;
  /** The value in `unit`, exact decimal as text. */
  readonly decimal: string;
  /** The same as a number, for a cell. */
  readonly value: number;
  readonly unit: Unit;
  /** The period that answered (differs from the question's for `latest` and for stocks). */
  readonly period: string;
  /** The other observations of the same key, best first. */
  readonly alternatives: readonly Observation[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Where figures beside the asked key stand. `inPeriod`: they are of the asked period itself; `periods`: their periods,
 * nearest first; `keyPeriods`: periods in which the asked key itself has a figure, nearest first.
 */
export interface Elsewhere {
  readonly inPeriod: boolean;
  readonly periods: readonly string[];
  readonly keyPeriods: readonly string[];
}

/** Every reason why there is no reading. `class` decides the cell error: `argument` = #VALUE!, `answer` = #N/A. */
export type Gap = { readonly ok: false } & (
  | { readonly class: "argument"; readonly kind: "missing-argument"; readonly argument: string }
  | {
      readonly class: "argument";
      readonly kind: "unknown-entity";
      readonly text: string;
      readonly nearest: readonly EntityId[];
    }
  | {
      readonly class: "argument";
      readonly kind: "ambiguous-entity";
      readonly text: string;
      readonly entityKind: EntityKind;
      readonly candidates: readonly EntityId[];
    }
  | {
      readonly class: "argument";
      readonly kind: "contradicting-mode";
      readonly text: string;
      readonly named: Mode;
      readonly asked: Mode;
    }
  | {
      readonly class: "argument";
      readonly kind: "unknown-indicator";
      readonly text: string;
      readonly nearest: readonly IndicatorId[];
    }
  | {
      readonly class: "argument";
      readonly kind: "unknown-flow";
      readonly text: string;
      readonly known: readonly Flow[];
    }
  | {
      readonly class: "argument";
      readonly kind: "unknown-mode";
      readonly text: string;
      readonly known: readonly Mode[];
    }
  | {
      readonly class: "argument";
      readonly kind: "unknown-field";
      readonly text: string;
      readonly known: readonly string[];
    }
  | { readonly class: "argument"; readonly kind: "bad-period"; readonly text: string }
  | { readonly class: "argument"; readonly kind: "short-year"; readonly text: string }
  | { readonly class: "argument"; readonly kind: "date-serial"; readonly text: string }
  /** A period that depends on today: 今年, last year. */
  | { readonly class: "argument"; readonly kind: "clock-period"; readonly text: string }
  | {
      readonly class: "argument";
      readonly kind: "unknown-unit";
      readonly text: string;
      readonly indicator: IndicatorId;
      readonly known: readonly UnitId[];
    }
  | {
      readonly class: "argument";
      readonly kind: "wrong-unit";
      readonly unit: UnitId;
      readonly indicator: IndicatorId;
      readonly fitting: readonly UnitId[];
    }
  | {
      readonly class: "argument";
      readonly kind: "unknown-option";
      readonly name: string;
      readonly known: readonly string[];
    }
  /** An option that the function has no use for; `known` are those that it has. */
  | {
      readonly class: "argument";
      readonly kind: "unused-option";
      readonly name: string;
      readonly known: readonly string[];
    }
  | {
      readonly class: "argument";
      readonly kind: "bad-option";
      readonly name: string;
      readonly text: string;
      readonly known: readonly string[];
    }
  | {
      readonly class: "argument";
      readonly kind: "flow-not-of-indicator";
      readonly flow: Flow;
      readonly indicator: IndicatorId;
    }
  | {
      readonly class: "argument";
      readonly kind: "mode-not-of-indicator";
      readonly mode: Mode;
      readonly indicator: IndicatorId;
    }
  | {
      readonly class: "argument";
      readonly kind: "error-argument";
      readonly argument: string;
      readonly text: string;
    }
  /** A range of several cells where one value is wanted. */
  | {
      readonly class: "argument";
      readonly kind: "several-values";
      readonly argument: string;
      readonly rows: number;
      readonly columns: number;
    }
  /** Nothing is known of this indicator for this entity. */
  | { readonly class: "answer"; readonly kind: "nothing-for-entity"; readonly question: Question }
  /** The key exists, but not in this period (for `latest`: in no full period); `periods` are those that exist, nearest first. */
  | {
      readonly class: "answer";
      readonly kind: "not-in-period";
      readonly question: Question;
      readonly periods: readonly string[];
    }
  /** Only parts of the asked period are known. */
  | {
      readonly class: "answer";
      readonly kind: "only-part";
      readonly question: Question;
      readonly periods: readonly string[];
    }
  /** The figure exists for other flows only. */
  | ({
      readonly class: "answer";
      readonly kind: "only-other-flow";
      readonly question: Question;
      readonly flows: readonly Flow[];
    } & Elsewhere)
  | ({
      readonly class: "answer";
      readonly kind: "only-other-mode";
      readonly question: Question;
      readonly modes: readonly Mode[];
    } & Elsewhere)
  | ({
      readonly class: "answer";
      readonly kind: "only-other-scope";
      readonly question: Question;
      readonly scopes: readonly string[];
    } & Elsewhere)
  | ({
      readonly class: "answer";
      readonly kind: "only-other-currency";
      readonly question: Question;
      readonly currencies: readonly string[];
    } & Elsewhere)
  | ({
      readonly class: "answer";
      readonly kind: "only-other-kind";
      readonly question: Question;
      readonly kinds: readonly Kind[];
    } & Elsewhere)
  /** Known for a commodity or partner other than the asked one. */
  | ({
      readonly class: "answer";
      readonly kind: "only-other-detail";
      readonly question: Question;
      readonly details: readonly { readonly commodity: string; readonly partner: string }[];
    } & Elsewhere)
  /** Only a change in percent is printed, no level. */
  | {
      readonly class: "answer";
      readonly kind: "only-change";
      readonly question: Question;
      readonly observation: Observation;
    }
  /** Published later than the asked `asOf`. */
  | {
      readonly class: "answer";
      readonly kind: "not-known-then";
      readonly question: Question;
      readonly published: string;
    }
  /** The period has not ended by the date of the package. */
  | { readonly class: "answer"; readonly kind: "not-yet-due"; readonly question: Question }
  /** The port had not opened. */
  | {
      readonly class: "answer";
      readonly kind: "not-open-then";
      readonly question: Question;
      readonly opened: string;
    }
  | {
      readonly class: "answer";
      readonly kind: "no-attribute";
      readonly entity: EntityId;
      readonly field: string;
      /** Fields of the registry that it has. */
      readonly known: readonly string[];
    }
  | {
      readonly class: "answer";
      readonly kind: "attribute-not-known-then";
      readonly entity: EntityId;
      readonly field: string;
      /** The asked date: a period of the grammar. */
      readonly asOf: string;
    }
);

/** Kind of a gap; `strings/` has one sentence for each. */
export type GapKind = Gap["kind"];

/** A success value or a gap. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Gap;

/** An answer about a field of the registry. `value` is as the package has it (codes joined by `;`). */
export interface AttributeReading {
  readonly entity: EntityId;
  /** Id of the field: an attribute, a relation, or one of the built-in fields such as `name-en`. */
  readonly field: string;
  readonly value: string;
  /** The value in words of both languages. */
  readonly text: Readonly<Record<"zh" | "en", string>>;
  /** The printed facts behind it, best first; empty for built-in fields. */
  readonly attributes: readonly Attribute[];
  readonly source: Source | null;
}
