/**
 * Which of several observations of one key is read (DESIGN §2 rule 3).
 * @module
 */
import type { Figure } from "./figures";

/** Tiers 1 and 2 are one class, in which exactness comes first. */
function classOf({ source }: Figure): number {
  return source.tier <= 2 ? 1 : source.tier;
}

function exactness(figure: Figure): number {
  return classOf(figure) === 1 && figure.observation.qualifier !== "exact" ? 1 : 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Best first: within tiers 1 and 2 exact before qualified; then tier, later published (undated last), source id. What is
 * equal in all that keeps its order in the package.
 */
export function comparePreference(a: Figure, b: Figure): number {
  return (
    classOf(a) - classOf(b) ||
    exactness(a) - exactness(b) ||
    a.source.tier - b.source.tier ||
    compareText(b.known, a.known) ||
    compareText(a.source.id, b.source.id)
  );
}
