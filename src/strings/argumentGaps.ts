/**
 * What the sentences about unreadable arguments are filled with.
 * @module
 */
import { OPTION_NAMES } from "../domain/queries/parseOptions";
import type { Gap } from "../domain/model/reading";
import { flowWords, indicatorWords, modeWords, unitWords } from "./figureWords";
import { say, type Values } from "./format";
import { GAP_PARTS } from "./gaps";
import { argument, didYouMean, items, offered, units, type Speaker } from "./gapSpeech";

/** A gap of class `argument`. */
export type ArgumentGap = Extract<Gap, { readonly class: "argument" }>;

function badOptionAdvice(speaker: Speaker, known: readonly string[]): string {
  if (known.length === 0) return say(GAP_PARTS.writeOnce, speaker.language);
  return say(GAP_PARTS.possibleValues, speaker.language, { known: items(speaker, known, 12) });
}

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
      return { text: gap.text, advice: didYouMean(speaker, names, "usePortFind") };
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
      return { text: gap.text, advice: didYouMean(speaker, names, "pickIndicator") };
    }
    case "unknown-flow":
      return {
        text: gap.text,
        known: items(
          speaker,
          gap.known.map((flow) => flowWords(catalog, flow, "", language)),
        ),
      };
    case "unknown-mode":
      return {
        text: gap.text,
        known: items(
          speaker,
          gap.known.map((mode) => modeWords(mode, language)),
        ),
      };
    case "unknown-field":
      return { text: gap.text, known: items(speaker, gap.known, 20) };
    case "bad-period":
    case "short-year":
    case "date-serial":
      return { text: gap.text };
    case "unknown-unit":
      return { text: gap.text, known: units(speaker, gap.known) };
    case "wrong-unit":
      return {
        unit: unitWords(catalog, gap.unit, language),
        indicator: indicatorWords(catalog, gap.indicator, language),
        fitting: units(speaker, gap.fitting),
      };
    case "unknown-option":
      return { name: gap.name, known: items(speaker, gap.known, OPTION_NAMES.length) };
    case "bad-option":
      return { name: gap.name, text: gap.text, advice: badOptionAdvice(speaker, gap.known) };
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
