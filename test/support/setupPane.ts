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

afterEach(() => queries.clear());
