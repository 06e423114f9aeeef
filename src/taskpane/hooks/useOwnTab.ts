import { useEffect } from "react";

/** What Tab stops at; the marks that Fluent puts around groups of controls are none of it. */
const STOPS =
  "a[href], button, input, select, textarea, [tabindex]:not([tabindex^='-']):not([data-tabster-dummy])";

/** Where Fluent has put the focus by the time the key comes here when the pane is to be left: the browser goes on from there. */
const WAY_OUT = "[data-tabster-dummy]";

/**
 * Leaves Tab to the browser. office.js, which listens at the window, knows only controls: from a heading that has the focus it
 * would send the keyboard out of the pane, and from the last control nowhere. Only where Fluent does not see to leaving
 * the pane, at its first and last control, office.js still does.
 */
export function useOwnTab(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return;
      const leaving = document.activeElement?.matches(WAY_OUT) === true;
      if (event.defaultPrevented || leaving || hasNext(event.shiftKey)) event.stopPropagation();
    };
    document.addEventListener("keydown", keep);
    return () => document.removeEventListener("keydown", keep);
  }, []);
}

/** Whether there is a control after the focus, or before it. */
function hasNext(backwards: boolean): boolean {
  const from = document.activeElement ?? document.body;
  const there = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll<HTMLElement>(STOPS)].some(
    (stop) =>
      stop.tabIndex >= 0 &&
      !stop.matches(":disabled") &&
      stop.getClientRects().length > 0 &&
      (from.compareDocumentPosition(stop) & there) !== 0,
  );
}
