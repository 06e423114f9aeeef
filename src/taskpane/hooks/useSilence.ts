import { useEffect, useState } from "react";
import { PANE } from "../../strings/pane";
import { useAnnounce } from "./useAnnounce";
import { useTexts } from "./useTexts";

/** Without a sign of Excel's for this long, the likeliest reason is said. */
const SILENCE_MS = 5_000;

/**
 * Whether Excel has kept something waiting for a while: as a rule a cell is being edited. Says so once.
 *
 * @param heard - changes with every sign of Excel's; null while nothing is waited for
 */
export function useSilence(heard: string | null): boolean {
  const { say } = useTexts();
  const announce = useAnnounce();
  const [silentSince, setSilentSince] = useState<string | null>(null);
  useEffect(() => {
    if (heard === null) return undefined;
    const timer = setTimeout(() => {
      setSilentSince(heard);
      announce(say(PANE.silent));
    }, SILENCE_MS);
    return () => clearTimeout(timer);
  }, [heard, announce, say]);
  return heard !== null && silentSince === heard;
}
