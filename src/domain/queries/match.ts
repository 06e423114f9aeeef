/**
 * In what an observation's key differs from a question's.
 * @module
 */
import type { Mode } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { Indicator } from "../model/package";
import type { Question } from "../model/reading";
import { modesOf, type Figure } from "./figures";

/** Dimensions of the key beside entity, indicator and period; bits, the closest relation first. */
export const DIFFERS = { scope: 1, currency: 2, mode: 4, flow: 8, detail: 16, kind: 32 } as const;

/** A name of {@link DIFFERS}. */
export type Dimension = keyof typeof DIFFERS;

/** What a question asks for whatever its period, worked out once for all figures and periods. */
export interface Asked {
  readonly question: Question;
  readonly indicator: Indicator;
  readonly currency: string;
  /** Modes that are one key with the asked one. */
  readonly modes: readonly Mode[];
}

/**
 * `all` and the only mode of a port or an indicator are one key (DESIGN §2 rule 4); and so is `land` where that mode is
 * road or rail.
 */
function sameModes(catalog: Catalog, question: Question, indicator: Indicator): readonly Mode[] {
  const [ofIndicator, second] = indicator.modes;
  const ofPort = modesOf(catalog, question.entity);
  const only = second === undefined ? ofIndicator : ofPort.length === 1 ? ofPort[0] : undefined;
  if (only === undefined) return [question.mode];
  const one: Mode[] = only === "road" || only === "rail" ? ["all", "land", only] : ["all", only];
  return one.includes(question.mode) ? one : [question.mode];
}

/** Works out the asked key. */
export function askedOf(catalog: Catalog, question: Question, indicator: Indicator): Asked {
  const unit = catalog.units.get(question.unit ?? indicator.defaultUnit);
  return {
    question,
    indicator,
    currency: unit?.currency ?? "",
    modes: sameModes(catalog, question, indicator),
  };
}

/** The dimensions in which a figure differs, as a sum of {@link DIFFERS}; 0 = the asked key. */
export function differences(asked: Asked, { observation, unit }: Figure): number {
  const { question } = asked;
  return (
    (observation.scope === question.scope ? 0 : DIFFERS.scope) +
    (unit.currency === asked.currency ? 0 : DIFFERS.currency) +
    (asked.modes.includes(observation.mode) ? 0 : DIFFERS.mode) +
    (observation.flow === question.flow ? 0 : DIFFERS.flow) +
    (observation.commodity === question.commodity && observation.partner === question.partner
      ? 0
      : DIFFERS.detail) +
    (observation.kind === question.kind ? 0 : DIFFERS.kind)
  );
}
