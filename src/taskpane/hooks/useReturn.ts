import { useEffect, useEffectEvent } from "react";

/** Tells, while `active`, when the user comes to the pane again: from the sheet, or because the pane is shown again. */
export function useReturn(active: boolean, onReturn: () => void): void {
  const returned = useEffectEvent(onReturn);
  useEffect(() => {
    if (!active) return undefined;
    const shown = (): void => {
      if (document.visibilityState === "visible") returned();
    };
    document.addEventListener("visibilitychange", shown);
    window.addEventListener("focus", shown);
    return () => {
      document.removeEventListener("visibilitychange", shown);
      window.removeEventListener("focus", shown);
    };
  }, [active]);
}
