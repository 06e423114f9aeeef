/**
 * What the sentences about unreadable arguments are filled with.
 * @module
 */
import { portsOpposite } from "../domain/names/opposite";
import { argumentRole, type ArgumentRole } from "../domain/queries/argumentRole";
import { likeFields } from "../domain/queries/fields";
import { likeOptions, OPTION_NAMES, optionOfValue } from "../domain/queries/parseOptions";
import type { Gap } from "../domain/model/reading";
import { flowWords, indicatorWords, modeWords, unitWords } from "./figureWords";
import { say, type Values } from "./format";
import { GAP_PARTS, ROLES } from "./gaps";
import { argument, didYouMean, items, offered, units, type Speaker } from "./gapSpeech";
import { optionValues } from "./optionWords";

/** A gap of class `argument`. */
export type ArgumentGap = Extract<Gap, { readonly class: "argument" }>;

/** What to do about a text that stands in the wrong place, or else what `otherwise` says. */
function advice(speaker: Speaker, text: string, place: ArgumentRole, otherwise: () => string): string {
  const role = argumentRole(speaker.catalog, text, place);
  if (role === null) return otherwise();
  return say(GAP_PARTS.looksLike, speaker.language, { role: say(ROLES[role], speaker.language) });
}

/** For the name of a port opposite, of which there are no figures: the Chinese port. */
function oppositeAdvice(speaker: Speaker, text: string): string | null {
  const { language } = speaker;
  const names = portsOpposite(speaker.catalog, text).map(({ id, name }) => offered(name, id, language));
  return names.length === 0 ? null : say(GAP_PARTS.isOpposite, language, { names: items(speaker, names) });
}

function oneOf(speaker: Speaker, words: readonly string[]): string {
  return say(GAP_PARTS.writeOneOf, speaker.language, { known: items(speaker, words) });
}

/** The option of which the text is a value (commodity=coal), else the names like it and where all stand, else all. */
function optionAdvice(speaker: Speaker, text: string, known: readonly string[]): string {
  const { catalog, language } = speaker;
  const found = optionOfValue(catalog, text);
  const like = found === null ? likeOptions(text) : [];
  if (found === null && like.length === 0) {
    return say(GAP_PARTS.optionsKnown, language, { known: items(speaker, known, OPTION_NAMES.length) });
  }
  const nearest =
    found === null
      ? say(GAP_PARTS.didYouMeanToWrite, language, { names: items(speaker, like) })
      : say(GAP_PARTS.optionSuggestion, language, found);
  return `${nearest.trim()}${language === "zh" ? "" : " "}${say(GAP_PARTS.optionsInHelp, language)}`;
}

function badOptionAdvice(speaker: Speaker, name: string, known: readonly string[]): string {
  if (known.length === 0) return say(GAP_PARTS.writeOnce, speaker.language);
  const words = optionValues(speaker, name, known);
  return say(GAP_PARTS.possibleValues, speaker.language, { known: items(speaker, words, 12) });
}

function unusedOptionAdvice(speaker: Speaker, known: readonly string[]): string {
  if (known.length === 0) return say(GAP_PARTS.leaveOutAll, speaker.language);
  return say(GAP_PARTS.leaveOut, speaker.language, { known: items(speaker, known) });
}

/** What most people ask for. */
const COMMON_FIELDS = [
  "name-zh",
  "name-en",
  "neighbour",
  "modes",
  "class",
  "province",
  "unlocode",
  "latitude",
  "longitude",
];

function fieldAdvice(speaker: Speaker, text: string, known: readonly string[]): string {
  const like = likeFields(speaker.catalog, text).map(({ id, name }) => {
    return speaker.language === "zh" && name.zh !== id ? `${name.zh}（${id}）` : id;
  });
  if (like.length > 0) return didYouMean(speaker, like, "usePortFind");
  const common = COMMON_FIELDS.filter((id) => known.includes(id));
  const shown = common.length > 0 ? common : known;
  return say(GAP_PARTS.someFields, speaker.language, { known: items(speaker, shown, 12) });
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
      const near = (): string => didYouMean(speaker, names, "pickIndicator");
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
      return { name: gap.name, text: gap.text, advice: badOptionAdvice(speaker, gap.name, gap.known) };
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
