import { watchSelection } from "../excel/watchSelection";
import { attempt, type ActionResult } from "./result";

/** Tells whenever another selection is made, until the returned function is called. */
export function followSelection(changed: () => void): Promise<ActionResult<() => void>> {
  return attempt(async () => {
    const stop = await watchSelection(changed);
    // A host that is gone has nothing left to stop.
    return () => void stop().catch(() => undefined);
  });
}
