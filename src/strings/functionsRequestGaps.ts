/**
 * What the sentences about series, tables, rankings, lists and datasets are filled with.
 * @module
 */
import { likeChoices } from "../domain/names/likeChoices";
import { resolveEntity } from "../domain/names/resolveEntity";
import { normaliseName } from "../domain/names/normalise";
import { argumentRole } from "../domain/queries/argumentRole";
import { filterOfValue } from "../domain/queries/readDatasetQuery";
import type { RequestGap } from "../domain/queries/requestGap";
import { datasets } from "../domain/tables/datasets";
import { GAP_PARTS, ROLES } from "./gaps";
import { say, type Text, type Values } from "./format";
import { argument, didYouMean, figureWords, items, offered, type Speaker } from "./gapSpeech";
import { numberWords } from "./numberWords";
import { periodWords, whenWords } from "./periodWords";

const PARTS = {
  filters: { zh: "可用筛选项：{known}。", en: "Its filters are: {known}." },
  noFilters: { zh: "这个数据集没有筛选项，请省略该参数。", en: "It has no filters; leave the argument out." },
} as const satisfies Readonly<Record<string, Text>>;

/** For a country in the place of a province, and the other way round. */
function otherPlace({ catalog, language }: Speaker, place: string, text: string): string | null {
  const asked = place === "province" ? (["country"] as const) : (["region", "prefecture", "county"] as const);
  if (!resolveEntity(catalog, text, { kinds: asked }).ok) return null;
  return say(place === "province" ? GAP_PARTS.isCountry : GAP_PARTS.isProvince, language);
}

/** What a text looks like that stands where a number of rows is wanted; nothing where it looks like nothing. */
function roleAdvice(speaker: Speaker, text: string): string {
  const { language } = speaker;
  // Every number may be a year.
  const role = /^[\d.,-]+$/.test(text) ? null : argumentRole(speaker.catalog, text, "period");
  if (role === null) return "";
  const words = say(GAP_PARTS.looksLike, language, { role: say(ROLES[role], language) });
  return language === "zh" ? words : `${words} `;
}

/** Names that are like a wrong one; else all there are, cut when they are many. */
function choiceAdvice(
  speaker: Speaker,
  { text, argument: place, known }: Extract<RequestGap, { readonly kind: "bad-choice" }>,
): string {
  const { language } = speaker;
  if (place === "style") {
    const role = argumentRole(speaker.catalog, text, "unit");
    if (role !== null) return say(GAP_PARTS.looksLike, language, { role: say(ROLES[role], language) });
  }
  const words = known.flatMap((name) => [
    [normaliseName(name.zh), name] as const,
    [normaliseName(name.en), name] as const,
  ]);
  const like = likeChoices(words, text);
  if (like.length > 0 && known.length > FEW) {
    return didYouMean(
      speaker,
      like.map((name) => offered(name, name.en, language)),
      "usePortFind",
    );
  }
  return say(GAP_PARTS.writeOneOf, language, {
    known: items(
      speaker,
      known.map((name) => name[language]),
    ),
  });
}

function filterAdvice(
  { catalog, language }: Speaker,
  { dataset, text, known }: Extract<RequestGap, { readonly kind: "unknown-filter" }>,
): string {
  if (known.length === 0) return say(PARTS.noFilters, language);
  const name = filterOfValue(catalog, dataset, text);
  const suggestion = name === null ? "" : say(GAP_PARTS.optionSuggestion, language, { name, value: text });
  const filters = say(PARTS.filters, language, { known: items({ catalog, language }, known) });
  return `${suggestion}${filters}`;
}

function datasetAdvice(speaker: Speaker, text: string): string {
  const { language } = speaker;
  const named = datasets.map((dataset) => ({
    dataset,
    label: language === "zh" ? `${dataset.title.zh}（${dataset.id}）` : dataset.id,
  }));
  const words = named.flatMap(({ dataset: { id, title, otherNames = [] }, label }) =>
    [id, title.zh, title.en, ...otherNames].map((word) => [normaliseName(word), label] as const),
  );
  const like = likeChoices(words, text);
  if (like.length > 0) return didYouMean(speaker, like, "usePortFind");
  return say(GAP_PARTS.writeOneOf, language, {
    known: items(
      speaker,
      named.map(({ label }) => label),
      named.length,
    ),
  });
}

/** So few choices are told in full. */
const FEW = 8;

/** Values for the sentence of a request gap. */
export function requestGapValues(speaker: Speaker, gap: RequestGap): Values {
  const { catalog, language } = speaker;
  switch (gap.kind) {
    case "bad-count":
      return {
        argument: argument(speaker, gap.argument),
        text: gap.text,
        advice: roleAdvice(speaker, gap.text),
      };
    case "bad-choice":
      return {
        argument: argument(speaker, gap.argument),
        text: gap.text,
        advice: choiceAdvice(speaker, gap),
      };
    case "unknown-place": {
      const names = gap.nearest.map((id) => offered(catalog.entities.get(id)?.name, id, language));
      return {
        argument: argument(speaker, gap.argument),
        text: gap.text,
        advice: otherPlace(speaker, gap.argument, gap.text) ?? didYouMean(speaker, names, "usePortFind"),
      };
    }
    case "no-frequency":
      return { text: gap.text };
    case "backwards":
      return { from: periodWords(gap.from, language), to: periodWords(gap.to, language) };
    case "too-many-cells":
      return { rows: gap.rows, columns: gap.columns, most: numberWords(String(gap.most)) };
    case "unknown-dataset":
      return { text: gap.text, advice: datasetAdvice(speaker, gap.text) };
    case "unknown-filter":
      return {
        text: gap.text,
        dataset: gap.dataset,
        advice: filterAdvice(speaker, gap),
      };
    case "nothing-found":
      return { text: gap.text };
    case "no-ports":
      return { total: gap.total };
    case "nothing-to-rank": {
      return {
        total: gap.total,
        figure: figureWords(speaker, gap.question),
        when: whenWords(gap.question.period, language),
      };
    }
    case "not-printed":
      return {};
    case "no-rows":
      return { dataset: gap.dataset };
  }
}
