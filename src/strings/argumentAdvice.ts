/**
 * What to do about an argument that cannot be read: what it looks like, what is near it, what else there is.
 * @module
 */
import { likeChoices } from "../domain/names/likeChoices";
import { normaliseName } from "../domain/names/normalise";
import { portsOpposite } from "../domain/names/opposite";
import { argumentRole, type ArgumentRole } from "../domain/queries/argumentRole";
import { likeFields } from "../domain/queries/fields";
import { likeOptions, OPTION_NAMES, optionOfValue } from "../domain/queries/parseOptions";
import { say } from "./format";
import { GAP_PARTS, ROLES } from "./gaps";
import { didYouMean, items, offered, type Speaker } from "./gapSpeech";
import { optionValues } from "./optionWords";

/** What to do about a text that stands in the wrong place, or else what `otherwise` says. */
export function advice(speaker: Speaker, text: string, place: ArgumentRole, otherwise: () => string): string {
  const role = argumentRole(speaker.catalog, text, place);
  if (role === null) return otherwise();
  return say(GAP_PARTS.looksLike, speaker.language, { role: say(ROLES[role], speaker.language) });
}

/** For the name of a port opposite, of which there are no figures: the Chinese port. */
export function oppositeAdvice(speaker: Speaker, text: string): string | null {
  const { language } = speaker;
  const names = portsOpposite(speaker.catalog, text).map(({ id, name }) => offered(name, id, language));
  return names.length === 0 ? null : say(GAP_PARTS.isOpposite, language, { names: items(speaker, names) });
}

/** For a commodity in the place of an indicator. */
export function commodityAdvice({ catalog, language }: Speaker, text: string): string | null {
  const found = optionOfValue(catalog, text);
  return found?.name === "commodity" ? say(GAP_PARTS.isCommodity, language, { value: found.value }) : null;
}

/** "Write one of: …". */
export function oneOf(speaker: Speaker, words: readonly string[]): string {
  return say(GAP_PARTS.writeOneOf, speaker.language, { known: items(speaker, words) });
}

/** The option of which the text is a value (commodity=coal), else the names like it and where all stand, else all. */
export function optionAdvice(speaker: Speaker, text: string, known: readonly string[]): string {
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

/** So few values are told in full. */
const FEW = 8;

/** Values of an option like a wrong one, else what it can be. */
export function badOptionAdvice(
  speaker: Speaker,
  name: string,
  text: string,
  known: readonly string[],
): string {
  if (known.length === 0) return say(GAP_PARTS.writeOnce, speaker.language);
  const words = optionValues(speaker, name, known);
  if (known.length > FEW) {
    const { catalog } = speaker;
    const named = known.flatMap((code, i) => {
      const list = name === "commodity" ? "commodities" : name === "scope" ? "scopes" : "";
      const label = catalog.label(list, code);
      return [code, label.zh, label.en].map((word) => [normaliseName(word), words[i] ?? code] as const);
    });
    const like = likeChoices(named, text);
    if (like.length > 0) return didYouMean(speaker, like, "writeOnce");
  }
  return say(GAP_PARTS.possibleValues, speaker.language, { known: items(speaker, words, 12) });
}

/** For an option that the function makes no use of. */
export function unusedOptionAdvice(speaker: Speaker, known: readonly string[]): string {
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

/** Fields like a wrong one, else the common ones. */
export function fieldAdvice(speaker: Speaker, text: string, known: readonly string[]): string {
  const like = likeFields(speaker.catalog, text).map(({ id, name }) => {
    return speaker.language === "zh" && name.zh !== id ? `${name.zh}（${id}）` : id;
  });
  if (like.length > 0) return didYouMean(speaker, like, "usePortFind");
  const common = COMMON_FIELDS.filter((id) => known.includes(id));
  const shown = common.length > 0 ? common : known;
  return say(GAP_PARTS.someFields, speaker.language, { known: items(speaker, shown, 12) });
}
