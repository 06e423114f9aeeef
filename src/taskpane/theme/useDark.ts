import { useSyncExternalStore } from "react";
import type { ThemeChoice } from "../model/choices";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

function listen(onChange: () => void): () => void {
  const queries = [matchMedia(DARK), matchMedia(FORCED)];
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}

function matches(query: string): boolean {
  return matchMedia(query).matches;
}

/**
 * Whether the pane is dark. With forced colours the system decides alone; else the person's choice, then Excel's theme
 * where it tells (on the web it does not), then the system's.
 */
export function useDark(choice: ThemeChoice, hostIsDark: boolean | null): boolean {
  const systemDark = useSyncExternalStore(listen, () => matches(DARK));
  const forced = useSyncExternalStore(listen, () => matches(FORCED));
  if (forced) return systemDark;
  if (choice !== "auto") return choice === "dark";
  return hostIsDark ?? systemDark;
}
