/**
 * What the sentences about questions without an answer are filled with.
 * @module
 */
import { attributeFields } from "../domain/queries/fields";
import { indicatorsWith, isPartner, relativesWith } from "../domain/queries/whatElse";
import type { Elsewhere, Gap, Question } from "../domain/model/reading";
import {
  changeBaseWords,
  detailWords,
  entityWords,
  flowWords,
  indicatorWords,
  kindWords,
  modeWords,
  scopeWords,
} from "./figureWords";
import { say, type Values } from "./format";
import { GAP_PARTS } from "./gaps";
import {
  currencyExample,
  currencyWords,
  elsewhere,
  items,
  nearest,
  offered,
  periods,
  questionWords,
  type Speaker,
} from "./gapSpeech";
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

/** What does exist beside a question about which nothing is known. */
function otherFigures(speaker: Speaker, { entity, indicator }: Question): string {
  const { catalog, language } = speaker;
  const relatives = relativesWith(catalog, entity, indicator).map((id) => {
    const found = catalog.entities.get(id);
    const name = offered(found?.name, id, language);
    if (found === undefined) return name;
    const kind = catalog.label("entity-kinds", found.kind)[language];
    return say(GAP_PARTS.relative, language, { name, kind });
  });
  if (relatives.length > 0) return say(GAP_PARTS.relatives, language, { names: items(speaker, relatives) });
  const indicators = indicatorsWith(catalog, entity).map((id) => indicatorWords(catalog, id, language));
  if (indicators.length === 0) {
    return isPartner(catalog, entity)
      ? say(GAP_PARTS.isPartner, language, { id: entity })
      : say(GAP_PARTS.hasNothing, language);
  }
  return say(GAP_PARTS.hasOthers, language, { known: items(speaker, indicators) });
}

function askedCurrency({ catalog }: Speaker, { unit, indicator }: Question): string {
  return catalog.units.get(unit ?? catalog.indicators.get(indicator)?.defaultUnit ?? "")?.currency ?? "";
}

function fieldName({ catalog, language }: Speaker, id: string): string {
  const label = attributeFields(catalog).find((field) => field.id === id)?.name.zh ?? id;
  // Labels may explain in brackets, which brackets of our own would follow.
  const name = label.replace(/（.*$/, "");
  return language === "zh" && name !== id ? `${name}（${id}）` : id;
}

function fieldsOf(speaker: Speaker, known: readonly string[]): string {
  const names = known.map((id) => fieldName(speaker, id));
  return known.length === 0
    ? ""
    : say(GAP_PARTS.fieldsOf, speaker.language, { known: items(speaker, names, 12) });
}

/** Values for the sentence of an answer gap. */
export function answerGapValues(speaker: Speaker, gap: AnswerGap): Values {
  const { catalog, language } = speaker;
  if (gap.kind === "no-attribute") {
    return {
      entity: entityWords(catalog, gap.entity, language),
      field: fieldName(speaker, gap.field),
      advice: fieldsOf(speaker, gap.known),
    };
  }
  if (gap.kind === "attribute-not-known-then") {
    return {
      entity: entityWords(catalog, gap.entity, language),
      field: fieldName(speaker, gap.field),
      asOf: periodWords(gap.asOf, language),
    };
  }
  switch (gap.kind) {
    case "only-other-flow": {
      const flows = gap.flows.map((flow) => flowWords(catalog, flow, gap.question.indicator, language));
      return elsewhere(speaker, gap, flows, "");
    }
    case "only-other-mode": {
      const modes = gap.modes.map((mode) => modeWords(mode, language));
      const inName = gap.question.modeInName === true;
      const change = say(inName ? GAP_PARTS.changeModeInName : GAP_PARTS.changeMode, language);
      return { ...elsewhere(speaker, gap, modes, ""), change };
    }
    case "only-other-scope": {
      const scopes = gap.scopes.map((scope) => scopeWords(catalog, scope, language));
      return elsewhere(speaker, gap, scopes, scopeExample(speaker, gap.scopes[0] ?? ""));
    }
    case "only-other-currency": {
      const example = currencyExample(speaker, gap.currencies[0] ?? "");
      const asked = currencyWords(askedCurrency(speaker, gap.question), language);
      const currencies = gap.currencies.map((currency) => currencyWords(currency, language));
      return { ...elsewhere(speaker, gap, currencies, example), asked };
    }
    case "only-other-kind": {
      const kinds = gap.kinds.map((kind) => kindWords(kind, language));
      return elsewhere(speaker, gap, kinds, `kind=${gap.kinds[0] ?? "actual"}`);
    }
    case "only-other-detail": {
      const details = gap.details.map((detail) => detailName(speaker, detail));
      const [first] = gap.details;
      return elsewhere(speaker, gap, details, first === undefined ? "" : detailExample(speaker, first));
    }
    default:
      return plainGapValues(speaker, gap);
  }
}

type PlainGap = Exclude<
  AnswerGap,
  Elsewhere | { readonly kind: "no-attribute" | "attribute-not-known-then" }
>;

/** Values for the sentence of a gap beside which there are no figures of another key. */
function plainGapValues(speaker: Speaker, gap: PlainGap): Values {
  const { catalog, language } = speaker;
  const words = questionWords(speaker, gap.question);
  switch (gap.kind) {
    case "nothing-for-entity":
      return { ...words, advice: otherFigures(speaker, gap.question) };
    case "not-yet-due":
      return words;
    case "not-in-period":
      return { ...words, nearest: nearest(speaker, gap.periods) };
    case "only-part":
      return { ...words, periods: periods(speaker, gap.periods) };
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
