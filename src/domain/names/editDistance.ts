/**
 * How many slips of the hand part two spellings.
 * @module
 */

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), by UTF-16 unit. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** A spelling with the set of its characters folded into 32 bits, to rule out most comparisons cheaply. */
export interface Spelled {
  readonly text: string;
  readonly letters: number;
}

/** Makes a spelling ready for comparison. */
export function spelled(text: string): Spelled {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return { text, letters };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const HAN = /\p{Script=Han}/u;

/** Two letters of an alphabet stand in too many words to mean one. */
const LEAST_LETTERS = 3;

/** A name that is part of another: more than half alike, and more still at its beginning, where one starts to type. */
function partLikeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if ((short.length < LEAST_LETTERS && !HAN.test(a)) || !long.includes(short)) return 0;
  const ratio = short.length / long.length;
  return long.startsWith(short) ? 0.75 + ratio / 5 : 0.5 + ratio / 4;
}

/**
 * Likeness from 0 (nothing) to 1 (equal): edit distance against the longer length, or one name inside the other. What
 * cannot reach `least` is 0 without counting.
 */
export function likeness(first: Spelled, second: Spelled, least = 0): number {
  const a = first.text;
  const b = second.text;
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  const shorter = Math.min(a.length, b.length);
  const inside = partLikeness(a, b);
  // Each character that only one of the two has is a slip of its own.
  const slips = Math.max(
    longer - shorter,
    bitCount(first.letters & ~second.letters),
    bitCount(second.letters & ~first.letters),
  );
  const most = 1 - slips / longer;
  if (most <= inside || most < least) return inside;
  return Math.max(inside, 1 - editDistance(a, b) / longer);
}
