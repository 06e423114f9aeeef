/**
 * Numbers that carry their source: `Double` cell values with properties and a card (Excel API 1.19). They stay numbers in
 * every calculation.
 * @module
 */
import type { Language, Qualifier } from "../../domain/model/codes";
import { CARD, CARD_LABELS, type CardProperty } from "../../strings/functionsCard";
import { say } from "../../strings/format";

/** Where a property comes from, shown below it on the card. */
interface Attribution {
  readonly sourceText: string;
  readonly sourceAddress?: string;
}

/** A property of a number. */
export interface RichProperty {
  readonly type: "String";
  readonly basicValue: string;
  readonly propertyMetadata?: {
    readonly sublabel?: string;
    readonly attribution?: Attribution[];
  };
}

/** A section of the card. Other layouts than `List` have failed on partner-hosted Excel. */
interface Section {
  readonly layout: "List";
  readonly title?: string;
  readonly properties: string[];
}

/** The number as Excel takes it; `Excel.DoubleCellValue`. */
export interface RichNumber {
  readonly type: "Double";
  readonly basicType: "Double";
  readonly basicValue: number;
  readonly numberFormat: string;
  readonly properties: Record<string, RichProperty>;
  readonly layouts: {
    readonly card: {
      readonly title: string;
      readonly subTitle: { readonly property: string };
      readonly sections: Section[];
    };
  };
}

/** What stands on a card; empty texts are left out. */
export interface CardFacts {
  readonly value: number;
  readonly numberFormat: string;
  readonly title: string;
  /** What the number is. Must hold `Period`, the subtitle. */
  readonly facts: Partial<Readonly<Record<CardProperty, string>>>;
  /** What proves it. */
  readonly proof: Partial<Readonly<Record<CardProperty, string>>>;
  /** Address of the source; "" for none. */
  readonly address: string;
}

const MARKS: Readonly<Record<Qualifier, string>> = {
  exact: "",
  over: '">"',
  "at-least": '"≥"',
  "at-most": '"≤"',
  about: '"≈"',
  nearly: '"≈"',
};

/** More decimals than these are noise of a conversion. */
const MOST_DECIMALS = 4;

/** A number format that shows the printed decimals, and the qualifier: `">"#,##0`. In the notation of en-US. */
export function numberFormat(decimal: string, qualifier: Qualifier): string {
  const decimals = Math.min((decimal.split(".")[1] ?? "").length, MOST_DECIMALS);
  const digits = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return `${MARKS[qualifier]}${digits}`;
}

/** A format for fractions, in percent with one decimal. */
export function percentFormat(qualifier: Qualifier): string {
  return `${MARKS[qualifier]}0.0%`;
}

type Named = readonly [name: CardProperty, text: string];

function named(facts: Partial<Readonly<Record<CardProperty, string>>>): Named[] {
  return (Object.keys(CARD_LABELS) as CardProperty[]).flatMap((name): Named[] => {
    const text = facts[name] ?? "";
    return text === "" ? [] : [[name, text]];
  });
}

function property([name, text]: Named, language: Language, address: string): RichProperty {
  const sublabel = language === "zh" ? { sublabel: CARD_LABELS[name].zh } : {};
  const attribution =
    name === "Source" && address !== ""
      ? { attribution: [{ sourceText: text, sourceAddress: address }] }
      : {};
  const propertyMetadata = { ...sublabel, ...attribution };
  const plain = { type: "String", basicValue: text } as const;
  return Object.keys(propertyMetadata).length === 0 ? plain : { ...plain, propertyMetadata };
}

/** Makes the number. A property stands on the card only where the layout names it too. */
export function richNumber(card: CardFacts, language: Language): RichNumber {
  const facts = named(card.facts);
  const proof = named(card.proof);
  const names = (list: readonly Named[]): string[] => list.map(([name]) => name);
  return {
    type: "Double",
    basicType: "Double",
    basicValue: card.value,
    numberFormat: card.numberFormat,
    properties: Object.fromEntries(
      [...facts, ...proof].map((entry) => [entry[0], property(entry, language, card.address)]),
    ),
    layouts: {
      card: {
        title: card.title,
        subTitle: { property: "Period" },
        sections: [
          { layout: "List", properties: names(facts) },
          { layout: "List", title: say(CARD.proof, language), properties: names(proof) },
        ],
      },
    },
  };
}
