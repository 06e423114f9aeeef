/**
 * What of a vocabulary is like a text, for "did you mean".
 * @module
 */
import { likeness, spelled } from "./editDistance";
import { normaliseName } from "./normalise";

const OFFERED = 3;
const NEARLY_AS_GOOD = 0.8;
const HAN = /\p{Script=Han}/u;

/** Half the letters of a word in an alphabet are chance; one of two Han characters is half a word. */
function leastFor(name: string): number {
  return HAN.test(name) ? 0.4 : 0.55;
}

/** The nearest three values by the likeness of any of their words, best first; fewer when less is like the text. */
export function likeChoices<T>(words: Iterable<readonly [word: string, value: T]>, text: string): T[] {
  const name = normaliseName(text);
  if (name === "") return [];
  const asked = spelled(name);
  const least = leastFor(name);
  const best = new Map<T, number>();
  for (const [word, value] of words) {
    const score = likeness(asked, spelled(word), least);
    if (score >= least && score > (best.get(value) ?? 0)) best.set(value, score);
  }
  const enough = Math.max(...best.values()) * NEARLY_AS_GOOD;
  return [...best]
    .filter(([, score]) => score >= enough)
    .sort((a, b) => b[1] - a[1])
    .slice(0, OFFERED)
    .map(([value]) => value);
}
