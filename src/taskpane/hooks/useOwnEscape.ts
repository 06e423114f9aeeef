import { useEffect } from "react";

/**
 * Keeps an Escape that closes something of the pane's own (a menu, a list, a dialog, a tooltip) from office.js, which
 * listens at the window and would send the keyboard off into the sheet. Any other Escape still does that.
 */
export function useOwnEscape(): void {
  useEffect(() => {
    let closes = false;
    const see = ({ target }: KeyboardEvent): void => {
      closes = target instanceof Element && target.matches("[aria-haspopup][aria-expanded='true']");
    };
    const keep = (event: KeyboardEvent): void => {
      // Fluent's components prevent the default of what they use, but for a menu's own button.
      if (event.key === "Escape" && (closes || event.defaultPrevented)) event.stopPropagation();
    };
    document.addEventListener("keydown", see, { capture: true });
    document.addEventListener("keydown", keep);
    return () => {
      document.removeEventListener("keydown", see, { capture: true });
      document.removeEventListener("keydown", keep);
    };
  }, []);
}
