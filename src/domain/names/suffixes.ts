/**
 * The words that follow a name: 口岸, 铁路口岸, "border crossing", 市, "City".
 * @module
 */
import type { Mode } from "../model/codes";
import type { Entity } from "../model/package";
import { normaliseName } from "./normalise";

interface Suffix {
  readonly text: string;
  readonly mode: Mode | null;
}

/** Words for the mode before a word for the port. "Land port" and 陆路口岸 only say that a port is no seaport: no mode. */
const MODE_WORDS: Readonly<Record<string, Mode | null>> = {
  公路: "road",
  铁路: "rail",
  航空: "air",
  空港: "air",
  机场: "air",
  国际机场: "air",
  水运: "water",
  水路: "water",
  河运: "water",
  陆路: null,
  陆运: null,
  边境: null,
  国际: null,
  highway: "road",
  road: "road",
  railway: "rail",
  rail: "rail",
  air: "air",
  river: "water",
  water: "water",
  land: null,
  border: null,
  international: null,
};

const PORT_WORDS = ["口岸", "portofentry", "bordercrossing", "bordergate", "crossing", "checkpoint", "port"];

/** Words that stand without a word for the port. */
const ALONE: readonly Suffix[] = [
  { text: "internationalairport", mode: "air" },
  { text: "国际机场", mode: "air" },
  { text: "机场", mode: "air" },
  { text: "公路", mode: "road" },
  { text: "铁路", mode: "rail" },
  { text: "航空", mode: "air" },
  { text: "水运", mode: "water" },
  { text: "railway", mode: "rail" },
  { text: "rail", mode: "rail" },
  { text: "highway", mode: "road" },
  { text: "road", mode: "road" },
  { text: "airport", mode: "air" },
  { text: "港", mode: null },
];

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}

const PORT_SUFFIXES: readonly Suffix[] = [
  ...PORT_WORDS.flatMap((port) =>
    Object.entries(MODE_WORDS)
      .filter(([word]) => isHan(word) === isHan(port))
      .map(([word, mode]) => ({ text: `${word}${port}`, mode })),
  ),
  ...PORT_WORDS.map((text) => ({ text, mode: null })),
  ...ALONE,
].sort((a, b) => b.text.length - a.text.length);

/** Words for a port that name none. */
const BARE: ReadonlySet<string> = new Set(PORT_SUFFIXES.map(({ text }) => text));

/** Whether a name is nothing but a word for a port: 口岸, "border crossing". */
export function isPortWord(normalised: string): boolean {
  return BARE.has(normalised);
}

/** The name before a suffix of ports, and the mode the suffix names; null when there is no such suffix. */
export function withoutPortSuffix(
  normalised: string,
): { readonly name: string; readonly mode: Mode | null } | null {
  const prefixed = /^(?:the)?portof(.+)$/.exec(normalised)?.[1];
  if (prefixed !== undefined) return { name: prefixed, mode: null };
  const found = PORT_SUFFIXES.find(
    ({ text }) => normalised.length > text.length && normalised.endsWith(text),
  );
  return found === undefined ? null : { name: normalised.slice(0, -found.text.length), mode: found.mode };
}

const PLACE_END =
  /(壮族自治区|维吾尔自治区|回族自治区|自治区|自治州|自治县|自治旗|联合旗|特别行政区|地区|[省市县旗盟区])$/;
const PLACE_END_EN =
  /(autonomousregion|autonomousprefecture|autonomouscounty|municipality|province|city|county|banner|league|prefecture|district)$/;
const PLACE_END_PINYIN = /(zizhiqu|zizhizhou|zizhixian|zizhiqi|sheng|shi|xian|qi|meng|diqu)$/;

/** Whether a text asks for an administrative place: 满洲里市, "Manzhouli City". */
export function asksForPlace(normalised: string): boolean {
  return /.[市县旗盟]$/u.test(normalised) || (PLACE_END_EN.test(normalised) && /[a-z]{4}/.test(normalised));
}

function bare(text: string, end: RegExp): string {
  return normaliseName(text).replace(end, "");
}

/** The name without the word for the kind of place: 满洲里市 → 满洲里. */
export function withoutPlaceSuffix(normalised: string): string {
  return normalised.replace(PLACE_END, "").replace(PLACE_END_EN, "");
}

/** Short forms of an administrative place or of a port that people type: 内蒙古, Manzhouli for Manzhouli City. */
export function shortForms(entity: Entity): string[] {
  switch (entity.kind) {
    case "port":
    case "foreign-port":
      return [entity.name.zh, entity.name.en].flatMap(
        (name) => withoutPortSuffix(normaliseName(name))?.name ?? [],
      );
    case "region":
    case "prefecture":
    case "county":
    case "city":
      return [
        bare(entity.name.zh, PLACE_END),
        bare(entity.name.en, PLACE_END_EN),
        bare(entity.pinyin, PLACE_END_PINYIN),
      ].filter((form) => form.length > 1);
    default:
      return [];
  }
}
