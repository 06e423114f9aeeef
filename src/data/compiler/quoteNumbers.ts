/**
 * The numbers a quote prints, in whatever way: digits with any grouping, full width, Chinese numerals, fractions, words.
 * @module
 */
import Big from "big.js";

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const CHINESE_PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const ENGLISH_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

/** The quote in one shape: compatibility forms folded, white space single. */
export function foldQuote(quote: string): string {
  return quote.normalize("NFKC").replace(/\s+/g, " ");
}

/** What one printed token can mean: 1,035 is 1035 in English and 1.035 in Portuguese; 1.32 is never 132. */
function meanings(token: string): string[] {
  const bare = token.replace(/[\s,.'’]/g, "");
  const found = /^\d+$/.test(token) || /^\d{1,3}([\s,.'’]\d{3})+$/.test(token) ? [bare] : [];
  const decimal = /^(\d+|\d{1,3}(?:[\s,.'’]\d{3})+)[.,](\d+)$/.exec(token);
  if (decimal !== null) found.push(`${(decimal[1] ?? "").replace(/\D/g, "")}.${decimal[2] ?? ""}`);
  return found;
}

/** A Chinese numeral such as 十三 or 一百二十 as a number; null when it is none. */
export function readChineseNumeral(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    const value = CHINESE_DIGITS[character];
    const place = CHINESE_PLACES[character];
    if (value !== undefined) {
      digit = value;
    } else if (place !== undefined && place >= 1e4) {
      total += (section + digit || 1) * place;
      section = digit = 0;
    } else if (place !== undefined) {
      section += (digit || 1) * place;
      digit = 0;
    } else {
      return null;
    }
  }
  return total + section + digit;
}

/** Every number the quote can be read to contain, as decimals. */
export function numbersIn(quote: string): Big[] {
  const folded = foldQuote(quote);
  const texts = new Set<string>();
  for (const [token] of folded.matchAll(/\d+(?:[\s,.'’]\d+)*/g)) {
    for (const reading of [token, ...token.split(/\s/)])
      for (const meaning of meanings(reading)) texts.add(meaning);
  }
  for (const [, numerator, denominator] of folded.matchAll(/(\d+)\s*[/⁄]\s*(\d+)/g)) {
    if (Number(denominator) !== 0) texts.add(new Big(numerator ?? 0).div(denominator ?? 1).toString());
  }
  for (const [token] of folded.matchAll(
    /(?<![\d.零〇一二两三四五六七八九十百千万亿])[零〇一二两三四五六七八九十百千万亿]+/g,
  )) {
    // In 千万吨 the last numeral may belong to the unit: ten million tonnes, or a thousand 万吨; 破亿吨 is one 亿吨.
    for (const part of [token, token.replace(/[万亿]$/, "")]) {
      const value = part === "" ? 1 : readChineseNumeral(part);
      if (value !== null) texts.add(String(value));
    }
  }
  if (folded.includes("半")) texts.add("0.5");
  for (const [token] of folded.toLowerCase().matchAll(/[a-z]+/g)) {
    const value = ENGLISH_NUMBERS[token];
    if (value !== undefined) texts.add(String(value));
  }
  return [...[...texts].map((text) => new Big(text)), ...compoundNumbers(folded)];
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  백: 1e2,
  천: 1e3,
  만: 1e4,
  억: 1e8,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  "тыс.": 1e3,
  тыс: 1e3,
  "млн.": 1e6,
  млн: 1e6,
  "млрд.": 1e9,
  млрд: 1e9,
  हजार: 1e3,
  लाख: 1e5,
  करोड़: 1e7,
  अरब: 1e9,
};
const MAGNITUDE = Object.keys(MAGNITUDES)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(".", "\\."))
  .join("|");
const COMPOUND = new RegExp(
  `\\d[\\d,.]*\\s*(?:${MAGNITUDE})+(?:[\\s,]*(?:\\d[\\d,.]*\\s*(?:${MAGNITUDE})*|(?:${MAGNITUDE})+))*`,
  "g",
);
const TERM = new RegExp(`(\\d[\\d,.]*)?\\s*((?:${MAGNITUDE})*)`, "g");
/** From here on a magnitude closes its section: 1천200만 is 1200 × 10,000. */
const CLOSING = 1e4;

/** One compound in full. */
function readCompound(compound: string): Big {
  let total = new Big(0);
  let section = new Big(0);
  for (const [term, digits, words = ""] of compound.matchAll(TERM)) {
    if (term.trim() === "") continue;
    let value = new Big(meanings((digits ?? "1").replace(/[.,]$/, ""))[0] ?? 0);
    for (const [word] of words.matchAll(new RegExp(MAGNITUDE, "g"))) {
      const factor = MAGNITUDES[word] ?? 1;
      if (factor < CLOSING) {
        value = value.times(factor);
      } else {
        total = total.plus(section.plus(value).times(factor));
        section = value = new Big(0);
      }
    }
    section = section.plus(value);
  }
  return total.plus(section);
}

/** Numbers written with their magnitudes, such as 116万7565, 6 млн 712,3 тыс or 1 million 969 thousand, in full. */
function compoundNumbers(folded: string): Big[] {
  return [...folded.matchAll(COMPOUND)].map(([compound]) => readCompound(compound));
}
