import { type RefObject, useEffect } from "react";

const FOCUSABLE = "button:not([disabled]), input:not([disabled]), a[href], [tabindex='0']";

/**
 * Keeps the keyboard user's place: when the focused control disappears (a message is dismissed, a page is left), the
 * focus goes to what is left next to it, `[data-home]` first, instead of falling back to the start of the page.
 */
export function useFocusHome(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let path: readonly Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      path = target instanceof Element ? ancestorsWithin(target, element) : [];
    };
    const restore = (): void => {
      const [focused] = path;
      if (focused === undefined || focused.isConnected || document.activeElement !== document.body) return;
      const homes = path.filter((place) => place.isConnected).map(homeIn);
      homes.find((home) => home !== null)?.focus();
    };
    const observer = new MutationObserver(restore);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", remember);
    };
  }, [root]);
}

function ancestorsWithin(start: Element, root: Element): Element[] {
  const path: Element[] = [];
  for (let place: Element | null = start; place !== null; place = place === root ? null : place.parentElement)
    path.push(place);
  return path;
}

function homeIn(place: Element): HTMLElement | null {
  return place.querySelector<HTMLElement>("[data-home]") ?? place.querySelector<HTMLElement>(FOCUSABLE);
}
