/** What Fluent UI and the pane need of a browser, and jsdom lacks. */
import "@testing-library/jest-dom";
import "../start/support/jsdomGaps";
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 10_000 });

const queries = new Set<string>();

/** Media queries that match from now on, e.g. `(prefers-color-scheme: dark)`. */
export function matchMediaOf(...matching: readonly string[]): void {
  queries.clear();
  for (const query of matching) queries.add(query);
}

window.matchMedia = (query: string): MediaQueryList =>
  ({
    media: query,
    matches: queries.has(query),
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => true,
  }) as unknown as MediaQueryList;

class SilentObserver implements ResizeObserver {
  observe(): void {
    /* jsdom has no layout, so nothing is ever resized. */
  }
  unobserve(): void {
    /* see above */
  }
  disconnect(): void {
    /* see above */
  }
}
window.ResizeObserver = SilentObserver;

// jsdom has no layout, so nothing is ever out of sight.
Element.prototype.scrollIntoView = () => undefined;

const insertRule = Reflect.get(CSSStyleSheet.prototype, "insertRule");

/**
 * Of Fluent's styles, only what hides or shows. For each query by role, and for each place of a menu, jsdom compares
 * every rule with every element, which took more than half of the time of these tests; what else a style does is
 * judged in the browser tests.
 */
CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule: string): number {
  return /[{;]\s*(display|visibility)\s*:/.test(rule) ? insertRule.call(this, rule, this.cssRules.length) : 0;
};

afterEach(() => queries.clear());
