/**
 * The five-year plans as periods: “十三五” is 2016 to 2020, as every plan and yearbook means it.
 * @module
 */

/** The sixth plan (1981 to 1985) is the first of the reform years; the dates of earlier ones are less regular. */
const SIXTH = { number: 6, from: 1981 } as const;

const DIGITS = "一二三四五六七八九";

const CHINESE =
  /^第?(?:(十?)([一二三四五六七八九]?)|(\d{1,2}))个?(?:五|五年规划|五年计划)(?:规划|计划)?(?:时期|期间)?$/;
const ENGLISH = /^(\d{1,2})th(?:(?:five|5)year(?:plan)?|fyp)(?:period)?$/;

function numberOf(text: string): number | null {
  const chinese = CHINESE.exec(text);
  if (chinese !== null) {
    const [, ten = "", digit = "", arabic = ""] = chinese;
    if (arabic !== "") return Number(arabic);
    return (ten === "" ? 0 : 10) + (digit === "" ? 0 : DIGITS.indexOf(digit) + 1);
  }
  const english = ENGLISH.exec(text)?.[1];
  return english === undefined ? null : Number(english);
}

/** The years of a plan named in a text without spaces and hyphens; null for any other text. */
export function fiveYearPlan(text: string): string | null {
  const number = numberOf(text.replace(/["“”'‘’「」『』]/g, ""));
  if (number === null || number < SIXTH.number) return null;
  const from = SIXTH.from + (number - SIXTH.number) * 5;
  return `${from}/${from + 4}`;
}
