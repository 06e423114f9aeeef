/**
 * Whole numbers as printable text: one character for small ones, so that gzip sees their repetition.
 * @module
 */

/** Characters that JSON leaves as they are, in one byte. */
export const PRINTABLE = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((character) => character !== '"' && character !== "\\")
  .join("");

/** The first 46 characters end a number; the others say that a digit follows. */
const BASE = 46;

const VALUES: readonly number[] = Array.from({ length: 127 }, (_, code) =>
  PRINTABLE.indexOf(String.fromCharCode(code)),
);

/** Packs whole numbers ≥ 0. */
export function packNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      let rest = Math.floor(number / BASE);
      let packed = PRINTABLE.charAt(number % BASE);
      while (rest > 0) {
        packed = PRINTABLE.charAt(BASE + (rest % BASE)) + packed;
        rest = Math.floor(rest / BASE);
      }
      return packed;
    })
    .join("");
}

/** The numbers that {@link packNumbers} packed. */
export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (let i = 0; i < packed.length; i += 1) {
    const value = VALUES[packed.charCodeAt(i)] ?? 0;
    if (value < BASE) {
      numbers.push(number * BASE + value);
      number = 0;
    } else {
      number = number * BASE + value - BASE;
    }
  }
  return numbers;
}

/** Differences from number to number, folded to ≥ 0: 0, −1, 1, −2 … become 0, 1, 2, 3 …. */
export function toSteps(numbers: readonly number[]): number[] {
  return numbers.map((number, i) => {
    const step = number - (numbers[i - 1] ?? 0);
    return step < 0 ? -2 * step - 1 : 2 * step;
  });
}

/** The numbers that {@link toSteps} took apart. */
export function fromSteps(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => (number += (step & 1) === 1 ? -(step + 1) / 2 : step / 2));
}

/** Runs of equal numbers: each number and how often it comes again. */
export function toRuns(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  for (let i = 0; i < numbers.length;) {
    const number = numbers[i] ?? 0;
    let end = i + 1;
    while (numbers[end] === number) end += 1;
    runs.push(number, end - i - 1);
    i = end;
  }
  return runs;
}
