/**
 * Reads periods as people write them in cells: 2014年3月, 2014Q1, 上半年, Mar 2014, 2016—2020年.
 * @module
 */
import { pad } from "./calendar";
import { fiveYearPlan } from "./fiveYearPlan";
import { parsePeriod } from "./grammar";

/** The word for the latest full period; not a period itself. */
export const LATEST = "latest";

const LATEST_WORDS = new Set([
  "latest",
  "newest",
  "mostrecent",
  "最新",
  "最近",
  "最新一期",
  "最新年份",
  "最新年度",
]);

/** Words that only a clock could answer; a workbook must give the same figures tomorrow. */
const CLOCK_WORDS = new Set([
  "今年",
  "本年",
  "本年度",
  "当年",
  "去年",
  "上年",
  "前年",
  "明年",
  "本月",
  "上月",
  "today",
  "now",
  "thisyear",
  "currentyear",
  "lastyear",
  "previousyear",
  "thismonth",
  "lastmonth",
  "ytd",
]);

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const CHINESE_DIGITS = "〇一二三四五六七八九";

type Groups = readonly string[];
type Rule = readonly [pattern: RegExp, write: (groups: Groups) => string];

function group(groups: Groups, position: number): string {
  return groups[position] ?? "";
}

function month(text: string): string {
  return pad(Number(text));
}

/** In order; the first that fits decides. The groups come without the whole match. */
const RULES: readonly Rule[] = [
  [/^(\d{4})(?:年度?)?(?:全年)?$/, (g) => group(g, 0)],
  // A year out of a column of decimals.
  [/^(\d{4})\.0$/, (g) => group(g, 0)],
  [/^(\d{4})年?-?h([12])$/, (g) => `${group(g, 0)}-H${group(g, 1)}`],
  [/^(?:h([12])|([12])h)-?(\d{4})年?$/, (g) => `${group(g, 2)}-H${group(g, 0) || group(g, 1)}`],
  [/^(\d{4})年?(上|下)半年$/, (g) => `${group(g, 0)}-H${group(g, 1) === "上" ? "1" : "2"}`],
  [/^(\d{4})年?-?q([1-4])$/, (g) => `${group(g, 0)}-Q${group(g, 1)}`],
  [/^(?:q([1-4])|([1-4])q)-?(\d{4})年?$/, (g) => `${group(g, 2)}-Q${group(g, 0) || group(g, 1)}`],
  [/^(\d{4})年?第?([1-4])季度?$/, (g) => `${group(g, 0)}-Q${group(g, 1)}`],
  [
    /^(\d{4})年?前([23])季度$/,
    (g) => `${group(g, 0)}-01/${group(g, 0)}-${month(String(Number(group(g, 1)) * 3))}`,
  ],
  [/^(\d{4})年(\d{1,2})月份?$/, (g) => `${group(g, 0)}-${month(group(g, 1))}`],
  [/^(\d{4})-?m(\d{1,2})$/, (g) => `${group(g, 0)}-${month(group(g, 1))}`],
  // 201403 and 20140305, as statistics offices write them.
  [/^((?:19|20)\d{2})(\d{2})$/, (g) => `${group(g, 0)}-${group(g, 1)}`],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, (g) => `${group(g, 0)}-${group(g, 1)}-${group(g, 2)}`],
  [/^(\d{4})(?:[-/](\d{1,2})|\.(\d{2}))$/, (g) => `${group(g, 0)}-${month(group(g, 1) || group(g, 2))}`],
  [
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
    (g) => `${group(g, 0)}-${month(group(g, 1))}-${month(group(g, 2))}`,
  ],
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    (g) => `${group(g, 0)}-${month(group(g, 1))}-${month(group(g, 2))}`,
  ],
  [
    /^(\d{4})年(\d{1,2})月?-(\d{1,2})月份?$/,
    (g) => `${group(g, 0)}-${month(group(g, 1))}/${group(g, 0)}-${month(group(g, 2))}`,
  ],
  [/^(\d{4})年?-(\d{4})年?$/, (g) => `${group(g, 0)}/${group(g, 1)}`],
  [
    /^([a-z]{3})[a-z]*-([a-z]{3})[a-z]*,?(\d{4})$/,
    (g) => `${monthOf(group(g, 0), group(g, 2))}/${monthOf(group(g, 1), group(g, 2))}`,
  ],
  [
    /^(\d{1,2})-?([a-z]{3})[a-z]*[-,]?(\d{4})$/,
    (g) => `${monthOf(group(g, 1), group(g, 2))}-${month(group(g, 0))}`,
  ],
  [/^([a-z]{3})[a-z]*[-.,]*(\d{4})$/, (g) => monthOf(group(g, 0), group(g, 1))],
  [/^(\d{4})[-,]?([a-z]{3})[a-z]*$/, (g) => monthOf(group(g, 1), group(g, 0))],
];

function monthOf(name: string, year: string): string {
  const position = MONTHS.indexOf(name);
  return position === -1 ? "" : `${year}-${pad(position + 1)}`;
}

/** Folds widths, spaces, dashes and Chinese digits. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/十([一二])(?=月)/g, "1$1")
    .replace(/十(?=月)/g, "10")
    .replace(/零/g, "〇")
    .replace(/[‐‑‒–—―~至到]/g, "-")
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)));
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/g, "");
}

/** Whether a text is a word for a period that depends on today: 今年, last year. */
export function dependsOnToday(text: string): boolean {
  return CLOCK_WORDS.has(bare(text));
}

/** A period of the grammar, or `latest`; null when the text is no period. */
export function readPeriodText(text: string): string | null {
  const word = bare(text);
  if (LATEST_WORDS.has(word)) return LATEST;
  const plan = fiveYearPlan(word);
  if (plan !== null) return parsePeriod(plan)?.text ?? null;
  const folded = fold(text);
  for (const [pattern, write] of RULES) {
    const match = pattern.exec(folded);
    if (match !== null) {
      const written = parsePeriod(write(match.slice(1).map((part: string | undefined) => part ?? "")));
      if (written !== null) return written.text;
    }
  }
  return parsePeriod(folded.toUpperCase())?.text ?? null;
}
