import { useSyncExternalStore } from "react";

function subscribe(changed: () => void): () => void {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
}

/** Whether the pane is open: closed, its page lives on in the shared runtime. */
export function usePaneShown(): boolean {
  return useSyncExternalStore(subscribe, () => document.visibilityState !== "hidden");
}
