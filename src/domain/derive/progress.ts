/**
 * How much of a target has been reached.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Gap, Question } from "../model/reading";
import { LATEST } from "../periods/period";
import { readFigure } from "../queries/readFigure";
import { Decimal } from "../units/decimal";
import { ratioQualifier, type DerivedGap, type Progress } from "./derived";
import { target } from "./target";

/** Actual ÷ target of one key, scope and currency in one period; `latest` is the latest period with a target. */
export function progress(catalog: Catalog, asked: Question): Progress | Gap | DerivedGap {
  const planned = target(catalog, asked);
  if (!planned.ok) return planned;
  const question: Question = { ...asked, period: asked.period === LATEST ? planned.period : asked.period };
  const actual = readFigure(catalog, {
    ...question,
    kind: "actual",
    scope: question.scope === "" ? planned.observation.scope : question.scope,
  });
  if (!actual.ok) return { ok: false, class: "answer", kind: "no-actual", target: planned, gap: actual };
  if (actual.observation.scope !== planned.observation.scope) {
    return { ok: false, class: "answer", kind: "target-scope", question, current: actual, base: planned };
  }
  if (new Decimal(planned.decimal).eq(0)) {
    return { ok: false, class: "answer", kind: "zero-base", question, base: planned };
  }
  const decimal = new Decimal(actual.decimal).div(planned.decimal).toFixed();
  return {
    ok: true,
    derived: "progress",
    question,
    decimal,
    value: Number(decimal),
    qualifier: ratioQualifier(actual.observation.qualifier, planned.observation.qualifier),
    actual,
    target: planned,
  };
}
