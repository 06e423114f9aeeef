/**
 * The figure that a plan sets.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Gap, Question, Reading } from "../model/reading";
import { readFigure } from "../queries/readFigure";
import type { DerivedGap } from "./derived";

/** The target; where there are actual figures only, that is said instead of sending the asker to them. */
export function target(catalog: Catalog, asked: Question): Reading | Gap | DerivedGap {
  const found = readFigure(catalog, { ...asked, kind: "target" });
  if (found.ok || found.kind !== "only-other-kind") return found;
  const { question, keyPeriods } = found;
  return { ok: false, class: "answer", kind: "no-target", question, periods: keyPeriods };
}
