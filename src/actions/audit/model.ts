/**
 * What the audit finds in a workbook.
 * @module
 */
import type { CallAnswer } from "../../domain/formulas/explainCall";
import type { SpillGap } from "../../domain/formulas/explainSpill";
import type { DerivedGap } from "../../domain/derive/derived";
import type { Qualifier, Status } from "../../domain/model/codes";
import type { Reading } from "../../domain/model/reading";
import type { FigurePlace, UnreadFormula } from "../figures/model";

/** What figures of one sum differ in. */
export type MixedBy = "unit" | "indicator" | "kind";

/** Something to know about a cell. */
export type Finding =
  /** The package now gives another answer; null: it has withdrawn the figure. */
  | { readonly kind: "superseded"; readonly now: string | number | null }
  /** Asked as known on a date; what is known now differs. */
  | { readonly kind: "superseded-since"; readonly asOf: string; readonly now: Reading }
  | { readonly kind: "overtyped"; readonly written: string | number | null; readonly emptied: boolean }
  /** A sum over figures that cannot be added. */
  | { readonly kind: "mixed"; readonly by: readonly MixedBy[]; readonly readings: readonly Reading[] }
  | { readonly kind: "error"; readonly gap: SpillGap | DerivedGap }
  | { readonly kind: "conflict"; readonly reading: Reading }
  | { readonly kind: "provisional"; readonly status: Status }
  | { readonly kind: "qualified"; readonly qualifier: Qualifier }
  | { readonly kind: "frozen" }
  /** Shows #NAME? because Kouan was absent. */
  | { readonly kind: "unloaded" }
  | { readonly kind: "unread"; readonly name: string; readonly reason: UnreadFormula["reason"] };

/** Kinds as they are counted and filtered by, those that need action first. */
export const AUDIT_KINDS = [
  "superseded",
  "overtyped",
  "mixed",
  "error",
  "unloaded",
  "conflict",
  "provisional",
  "qualified",
  "frozen",
  "unread",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** The kind that a finding is counted under. */
export function auditKindOf({ kind }: Finding): AuditKind {
  return kind === "superseded-since" ? "superseded" : kind;
}

/** A cell and what is to be known about it; every figure of the workbook has one. */
export interface AuditEntry {
  readonly place: FigurePlace;
  /** With sheet. */
  readonly address: string;
  /** Its figure; null for a sum, and for a figure that the package no longer has. */
  readonly answer: CallAnswer | SpillGap | null;
  /** The figure is the printed change in percent. */
  readonly change: boolean;
  readonly findings: readonly Finding[];
}

/** The audit of a workbook. */
export interface Audit {
  /** In the order of sheets, rows and columns. */
  readonly entries: readonly AuditEntry[];
  /** Cells with a figure. */
  readonly figures: number;
  /** Cells with a finding of each kind. */
  readonly counts: Readonly<Record<AuditKind, number>>;
  /** False when the workbook is so large that not every sheet was looked at. */
  readonly complete: boolean;
}
