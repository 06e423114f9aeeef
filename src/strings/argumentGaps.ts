/**
 * What the sentences about unreadable arguments are filled with.
 * @module
 */
import type { Gap } from "../domain/model/reading";
import {
  advice,
  badOptionAdvice,
  commodityAdvice,
  fieldAdvice,
  oneOf,
  oppositeAdvice,
  optionAdvice,
  unusedOptionAdvice,
} from "./argumentAdvice";
import { flowWords, indicatorWords, modeWords, unitWords } from "./figureWords";
import { say, type Values } from "./format";
import { GAP_PARTS } from "./gaps";
import { argument, didYouMean, items, offered, units, type Speaker } from "./gapSpeech";

/** A gap of class `argument`. */
export type ArgumentGap = Extract<Gap, { readonly class: "argument" }>;

/** Values for the sentence of an argument gap. */
export function argumentGapValues(speaker: Speaker, gap: ArgumentGap): Values {
  const { catalog, language } = speaker;
  switch (gap.kind) {
    case "missing-argument":
      return { argument: argument(speaker, gap.argument) };
    case "error-argument":
      return { argument: argument(speaker, gap.argument), text: gap.text };
    case "several-values":
      return { argument: argument(speaker, gap.argument), rows: gap.rows, columns: gap.columns };
    case "unknown-entity": {
      const names = gap.nearest.map((id) => offered(catalog.entities.get(id)?.name, id, language));
      const near = (): string =>
        oppositeAdvice(speaker, gap.text) ?? didYouMean(speaker, names, "usePortFind");
      return { text: gap.text, advice: advice(speaker, gap.text, "entity", near) };
    }
    case "ambiguous-entity": {
      const candidates = gap.candidates.map((id) => {
        const name = catalog.entities.get(id)?.name;
        return `${offered(name, id, language)} [${id}]`;
      });
      return {
        text: gap.text,
        count: gap.candidates.length,
        kind: catalog.label("entity-kinds", gap.entityKind)[language],
        candidates: items(speaker, candidates),
      };
    }
    case "contradicting-mode":
      return { text: gap.text, named: modeWords(gap.named, language), asked: modeWords(gap.asked, language) };
    case "unknown-indicator": {
      const names = gap.nearest.map((id) => offered(catalog.indicators.get(id)?.name, id, language));
      const near = (): string =>
        commodityAdvice(speaker, gap.text) ?? didYouMean(speaker, names, "pickIndicator");
      return { text: gap.text, advice: advice(speaker, gap.text, "indicator", near) };
    }
    case "unknown-flow": {
      const known = gap.known.map((flow) => flowWords(catalog, flow, "", language));
      return { text: gap.text, advice: advice(speaker, gap.text, "flow", () => oneOf(speaker, known)) };
    }
    case "unknown-mode": {
      const known = gap.known.map((mode) => modeWords(mode, language));
      return { text: gap.text, advice: advice(speaker, gap.text, "mode", () => oneOf(speaker, known)) };
    }
    case "unknown-field":
      return { text: gap.text, advice: fieldAdvice(speaker, gap.text, gap.known) };
    case "bad-period": {
      const forms = (): string => say(GAP_PARTS.periodForms, language);
      return { text: gap.text, advice: advice(speaker, gap.text, "period", forms) };
    }
    case "short-year":
    case "date-serial":
    case "clock-period":
      return { text: gap.text };
    case "unknown-unit": {
      const indicator = indicatorWords(catalog, gap.indicator, language);
      const known = (): string =>
        say(GAP_PARTS.unitsKnown, language, { indicator, known: units(speaker, gap.known) });
      return { text: gap.text, advice: advice(speaker, gap.text, "unit", known) };
    }
    case "wrong-unit":
      return {
        unit: unitWords(catalog, gap.unit, language),
        indicator: indicatorWords(catalog, gap.indicator, language),
        fitting: units(speaker, gap.fitting),
      };
    case "unknown-option":
      return {
        name: gap.name,
        advice: optionAdvice(speaker, gap.name, gap.known),
      };
    case "unused-option":
      return { name: gap.name, advice: unusedOptionAdvice(speaker, gap.known) };
    case "bad-option":
      return {
        name: gap.name,
        text: gap.text,
        advice: badOptionAdvice(speaker, gap.name, gap.text, gap.known),
      };
    case "flow-not-of-indicator": {
      const flows = catalog.indicators.get(gap.indicator)?.flows ?? [];
      return {
        indicator: indicatorWords(catalog, gap.indicator, language),
        flow: flowWords(catalog, gap.flow, gap.indicator, language),
        known: items(
          speaker,
          flows.map((flow) => flowWords(catalog, flow, gap.indicator, language)),
        ),
      };
    }
    case "mode-not-of-indicator": {
      const modes = catalog.indicators.get(gap.indicator)?.modes ?? [];
      return {
        indicator: indicatorWords(catalog, gap.indicator, language),
        mode: modeWords(gap.mode, language),
        known: items(
          speaker,
          modes.map((mode) => modeWords(mode, language)),
        ),
      };
    }
  }
}
