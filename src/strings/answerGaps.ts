/**
 * What the sentences about questions without an answer are filled with.
 * @module
 */
import type { Gap } from "../domain/model/reading";
import {
  changeBaseWords,
  detailWords,
  entityWords,
  flowWords,
  kindWords,
  modeWords,
  scopeWords,
} from "./figureWords";
import { say, type Values } from "./format";
import { GAP_PARTS } from "./gaps";
import { currencyExample, elsewhere, nearest, periods, questionWords, type Speaker } from "./gapSpeech";
import { periodWords } from "./periodWords";

/** A gap of class `answer`. */
export type AnswerGap = Extract<Gap, { readonly class: "answer" }>;

interface Detail {
  readonly commodity: string;
  readonly partner: string;
}

function detailName({ catalog, language }: Speaker, detail: Detail): string {
  const words = detailWords(catalog, detail, language);
  return words.length === 0 ? say(GAP_PARTS.allGoods, language) : words.join(" ");
}

function detailExample({ language }: Speaker, detail: Detail): string {
  const parts: string[] = [];
  if (detail.commodity !== "") parts.push(`commodity=${detail.commodity}`);
  if (detail.partner !== "") parts.push(`partner=${detail.partner}`);
  return parts.length === 0 ? say(GAP_PARTS.withoutDetail, language) : parts.join(";");
}

function scopeExample({ language }: Speaker, scope: string): string {
  return scope === "" ? say(GAP_PARTS.withoutScope, language) : `scope=${scope}`;
}

/** Values for the sentence of an answer gap. */
export function answerGapValues(speaker: Speaker, gap: AnswerGap): Values {
  const { catalog, language } = speaker;
  if (gap.kind === "no-attribute") {
    return { entity: entityWords(catalog, gap.entity, language), field: gap.field };
  }
  const words = questionWords(speaker, gap.question);
  switch (gap.kind) {
    case "nothing-for-entity":
    case "not-yet-due":
      return words;
    case "not-in-period":
      return { ...words, nearest: nearest(speaker, gap.periods) };
    case "only-part":
      return { ...words, periods: periods(speaker, gap.periods) };
    case "only-other-flow": {
      const flows = gap.flows.map((flow) => flowWords(catalog, flow, gap.question.indicator, language));
      return { ...words, ...elsewhere(speaker, flows, gap, "") };
    }
    case "only-other-mode": {
      const modes = gap.modes.map((mode) => modeWords(mode, language));
      return { ...words, ...elsewhere(speaker, modes, gap, "") };
    }
    case "only-other-scope": {
      const scopes = gap.scopes.map((scope) => scopeWords(catalog, scope, language));
      return { ...words, ...elsewhere(speaker, scopes, gap, scopeExample(speaker, gap.scopes[0] ?? "")) };
    }
    case "only-other-currency": {
      const example = currencyExample(speaker, gap.currencies[0] ?? "");
      return { ...words, ...elsewhere(speaker, gap.currencies, gap, example) };
    }
    case "only-other-kind": {
      const kinds = gap.kinds.map((kind) => kindWords(kind, language));
      return { ...words, ...elsewhere(speaker, kinds, gap, `kind=${gap.kinds[0] ?? "actual"}`) };
    }
    case "only-other-detail": {
      const details = gap.details.map((detail) => detailName(speaker, detail));
      const [first] = gap.details;
      const example = first === undefined ? "" : detailExample(speaker, first);
      return { ...words, ...elsewhere(speaker, details, gap, example) };
    }
    case "only-change":
      return {
        ...words,
        change: gap.observation.changePct ?? "",
        base: changeBaseWords(catalog, gap.observation.changeBase, language),
      };
    case "not-known-then":
      return {
        ...words,
        asOf: periodWords(gap.question.asOf ?? "", language),
        published:
          gap.published === ""
            ? ""
            : say(GAP_PARTS.publishedLater, language, { date: periodWords(gap.published, language) }),
      };
    case "not-open-then":
      return { ...words, opened: periodWords(gap.opened, language) };
  }
}
