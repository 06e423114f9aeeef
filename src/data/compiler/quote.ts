/**
 * Reads numbers and units out of a quote in any of the package's languages, to prove that a value was printed.
 * @module
 */
import Big from "big.js";
import { foldQuote, numbersIn } from "./quoteNumbers";

/** Whether the quote prints the value. */
export function quoteHoldsValue(quote: string, value: string): boolean {
  const wanted = new Big(value).abs();
  return numbersIn(quote).some((number) => number.eq(wanted));
}

/** Words that stand for a change without printing its number: doubled is 100 %, a fold is a hundred more. */
const FOLDS = /倍|翻|times|double|tripl|fold|раз|배|倍増/i;

/** Whether the quote prints a change in percent; "up 1.2 times" and "翻番" print it in their own way. */
export function quoteHoldsChange(quote: string, change: string): boolean {
  return quoteHoldsValue(quote, change) || FOLDS.test(quote);
}

/** The number as the quote prints it where the value lacks zeros at its end (1605.10 for 1605.1); else null. */
export function lostZeros(quote: string, value: string): string | null {
  const decimals = value.split(".")[1]?.length ?? 0;
  const printed = [...foldQuote(quote).matchAll(/\d+\.\d+/g)]
    .map(([token]) => token)
    .filter((token) => new Big(token).eq(new Big(value).abs()));
  return printed.every((token) => (token.split(".")[1]?.length ?? 0) > decimals)
    ? (printed[0] ?? null)
    : null;
}

/** Whether the quote prints the unit in one of its spellings. */
export function quoteHoldsUnit(quote: string, spellings: readonly string[]): boolean {
  const folded = foldQuote(quote).toLowerCase().replace(/\s/g, "");
  return spellings.some((spelling) =>
    folded.includes(spelling.normalize("NFKC").toLowerCase().replace(/\s/g, "")),
  );
}
