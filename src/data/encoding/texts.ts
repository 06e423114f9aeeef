/**
 * Lists of texts as one text, frequent characters in two bytes: UTF-8 spends three on a Chinese character, and gzip wins only
 * part of them back.
 * @module
 */
import { PRINTABLE } from "./numbers";

/**
 * Two-byte characters: the n-th of `characters` is written as a lead and one of {@link PRINTABLE}. Leads stand for nothing
 * else, so the characters they are taken from are in `characters` too.
 */
export interface Alphabet {
  readonly leads: string;
  readonly characters: string;
}

/** Every character as it is: larger, but read at once. */
export const PLAIN: Alphabet = { leads: "", characters: "" };

/** Parts texts; no text of the package may hold it. */
export const SEPARATOR = "\u007f";

/** How many rare one-byte characters serve as leads. */
const LEADS = 13;

/** The best alphabet for texts: the rarest one-byte characters lead, the most frequent others follow. */
export function makeAlphabet(texts: Iterable<string>): Alphabet {
  const counts = new Map<string, number>();
  for (const text of texts) for (const unit of text.split("")) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const count = (character: string): number => counts.get(character) ?? 0;
  const leads = Array.from(PRINTABLE)
    .filter((character) => character !== " ")
    .sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1))
    .slice(0, LEADS);
  const others = [...counts.keys()]
    .filter((character) => character > SEPARATOR && !/[\ud800-\udfff]/.test(character))
    .sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  const characters = [...leads, ...others].slice(0, LEADS * PRINTABLE.length);
  return { leads: leads.join(""), characters: characters.join("") };
}

/** Packs texts with an alphabet. */
export function packTexts(texts: readonly string[], alphabet: Alphabet): string {
  const codes = new Map(
    Array.from(alphabet.characters, (character, i) => [
      character,
      alphabet.leads.charAt(Math.floor(i / PRINTABLE.length)) + PRINTABLE.charAt(i % PRINTABLE.length),
    ]),
  );
  return texts
    .map((text) => {
      if (text.includes(SEPARATOR)) throw new Error(`A text holds the separator: ${text}`);
      return text
        .split("")
        .map((character) => codes.get(character) ?? character)
        .join("");
    })
    .join(SEPARATOR);
}

const PRINTABLE_POSITIONS: readonly number[] = Array.from({ length: 127 }, (_, code) =>
  PRINTABLE.indexOf(String.fromCharCode(code)),
);
const UTF_16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** The texts that {@link packTexts} packed; a packed text is never an empty list. */
export function unpackTexts(packed: string, alphabet: Alphabet): string[] {
  const { leads, characters } = alphabet;
  if (leads === "") return packed.split(SEPARATOR);
  const starts = new Int32Array(127).fill(-1);
  for (let i = 0; i < leads.length; i += 1) starts[leads.charCodeAt(i)] = i * PRINTABLE.length;
  const plain = new Uint16Array(packed.length);
  let length = 0;
  for (let i = 0; i < packed.length; i += 1) {
    const code = packed.charCodeAt(i);
    const start = code < 127 ? (starts[code] ?? -1) : -1;
    if (start < 0) {
      plain[length] = code;
    } else {
      i += 1;
      plain[length] = characters.charCodeAt(start + (PRINTABLE_POSITIONS[packed.charCodeAt(i)] ?? 0));
    }
    length += 1;
  }
  return UTF_16.decode(plain.subarray(0, length)).split(SEPARATOR);
}
