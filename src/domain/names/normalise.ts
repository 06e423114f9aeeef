/**
 * One shape for every spelling of a name.
 * @module
 */
import { simplify } from "./variants";

/** Letters, digits and Han characters without anything to fold but variants. */
const PLAIN = /^[a-z0-9\u4e00-\u9fff]*$/;

/**
 * Folds what does not part names: width and compatibility forms, case, tone marks, spaces, hyphens, apostrophes and
 * brackets, traditional characters. `Mǎn zhōu-lǐ` → `manzhouli`, `滿洲里（口岸）` → `满洲里口岸`. Doing it twice changes nothing.
 */
export function normaliseName(text: string): string {
  if (PLAIN.test(text)) return simplify(text);
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .normalize("NFC");
  return simplify(folded);
}
