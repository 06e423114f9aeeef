/**
 * One shape for every spelling of a name.
 * @module
 */
import { simplify } from "./variants";

/** Letters, digits and Han characters without anything to fold but variants. */
const PLAIN = /^[a-z0-9\u4e00-\u9fff]*$/;
/** ASCII and Han characters: nothing but case and marks between words to fold. */
const SHORT = /^[\x20-\x7e\u4e00-\u9fff]*$/;

function fold(text: string): string {
  if (SHORT.test(text)) return text.toLowerCase().replace(/[^a-z0-9\u4e00-\u9fff]+/g, "");
  // Pinyin and full width are short once the commonest marks are off.
  const decomposed = text.normalize("NFKD").replace(/[\u0300-\u036f]+/g, "");
  if (SHORT.test(decomposed)) return fold(decomposed);
  return decomposed
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .normalize("NFC");
}

/**
 * Folds what does not part names: width and compatibility forms, case, tone marks, spaces, hyphens, apostrophes and
 * brackets, traditional characters. `Mǎn zhōu-lǐ` → `manzhouli`, `滿洲里（口岸）` → `满洲里口岸`. Doing it twice changes nothing.
 */
export function normaliseName(text: string): string {
  return simplify(PLAIN.test(text) ? text : fold(text));
}
