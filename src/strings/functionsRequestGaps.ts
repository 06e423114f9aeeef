/**
 * What the sentences about series, tables, rankings, lists and datasets are filled with.
 * @module
 */
import type { RequestGap } from "../domain/queries/requestGap";
import { indicatorWords, keyWords } from "./figureWords";
import { say, type Text, type Values } from "./format";
import { didYouMean, items, offered, type Speaker } from "./gapSpeech";
import { numberWords } from "./numberWords";
import { periodWords, whenWords } from "./periodWords";

const PARTS = {
  filters: { zh: "可用筛选项：{known}。", en: "Its filters are: {known}." },
  noFilters: { zh: "这个数据集没有筛选项，请省略该参数。", en: "It has no filters; leave the argument out." },
  figure: { zh: "{indicator}（{key}）", en: "{indicator} figure ({key})" },
} as const satisfies Readonly<Record<string, Text>>;

const ARGUMENTS: Readonly<Record<string, Text>> = {
  province: { zh: "省区或盟市", en: "province or prefecture" },
  neighbour: { zh: "毗邻国家", en: "neighbouring country" },
  class: { zh: "类别", en: "class" },
  top: { zh: "名次数", en: "top" },
  style: { zh: "样式", en: "style" },
  port: { zh: "口岸", en: "port" },
  year: { zh: "年份", en: "year" },
  flow: { zh: "方向", en: "flow" },
  mode: { zh: "运输方式", en: "mode" },
};

function argumentName({ language }: Speaker, name: string): string {
  return ARGUMENTS[name]?.[language] ?? name;
}

/** Values for the sentence of a request gap. */
export function requestGapValues(speaker: Speaker, gap: RequestGap): Values {
  const { catalog, language } = speaker;
  switch (gap.kind) {
    case "bad-count":
      return { argument: argumentName(speaker, gap.argument), text: gap.text };
    case "bad-choice":
      return {
        argument: argumentName(speaker, gap.argument),
        text: gap.text,
        known: items(
          speaker,
          gap.known.map((name) => name[language]),
        ),
      };
    case "unknown-place": {
      const names = gap.nearest.map((id) => offered(catalog.entities.get(id)?.name, id, language));
      return {
        argument: argumentName(speaker, gap.argument),
        text: gap.text,
        advice: didYouMean(speaker, names, "usePortFind"),
      };
    }
    case "no-frequency":
      return { text: gap.text };
    case "backwards":
      return { from: periodWords(gap.from, language), to: periodWords(gap.to, language) };
    case "too-many-cells":
      return { rows: gap.rows, columns: gap.columns, most: numberWords(String(gap.most)) };
    case "unknown-dataset":
      return { text: gap.text, known: items(speaker, gap.known, 12) };
    case "unknown-filter":
      return {
        text: gap.text,
        dataset: gap.dataset,
        advice:
          gap.known.length === 0
            ? say(PARTS.noFilters, language)
            : say(PARTS.filters, language, { known: items(speaker, gap.known) }),
      };
    case "no-ports":
      return { total: gap.total };
    case "nothing-to-rank": {
      const indicator = indicatorWords(catalog, gap.question.indicator, language);
      const key = keyWords(catalog, gap.question, language);
      return {
        total: gap.total,
        figure: say(PARTS.figure, language, { indicator, key }),
        when: whenWords(gap.question.period, language),
      };
    }
    case "not-printed":
      return {};
    case "no-rows":
      return { dataset: gap.dataset };
  }
}
