import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { WhereFrom } from "../../actions/whereFrom/model";
import type { Refusal } from "../../domain/model/refusal";
import type { PaneActions } from "../model/paneActions";

/** The origins of the selected cells as last read. */
export type WhereFromState =
  | { readonly step: "loading" }
  | { readonly step: "ready"; readonly found: WhereFrom }
  | { readonly step: "refused"; readonly refusal: Refusal };

/** What the view needs: the origins, whether Excel tells of changes, and a way to look again. */
export interface Following {
  readonly state: WhereFromState;
  readonly followed: boolean;
  readonly look: () => void;
}

/** A selection is read when it has stood still for this long. */
const PAUSE_MS = 200;

/** Reads the selection while the view is shown, and again whenever it changes. */
export function useWhereFrom(
  actions: PaneActions,
  active: boolean,
  onFound: (found: WhereFrom) => void,
): Following {
  const [state, setState] = useState<WhereFromState>({ step: "loading" });
  const [followed, setFollowed] = useState(true);
  const latest = useRef(0);

  const look = useEffectEvent(async (): Promise<void> => {
    const turn = ++latest.current;
    const result = await actions.whereFrom();
    // A slower, older answer must not replace a newer one.
    if (turn !== latest.current) return;
    if (result.ok) {
      setState({ step: "ready", found: result.value });
      onFound(result.value);
    } else setState({ step: "refused", refusal: result.refusal });
  });
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    if (!active) return undefined;
    let shown = true;
    let timer = setTimeout(() => void look());
    let stop: (() => void) | null = null;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), PAUSE_MS);
    };
    const follow = async (): Promise<void> => {
      const following = await actions.followSelection(changed);
      if (following.ok && !shown) following.value();
      else if (following.ok) stop = following.value;
      if (shown) setFollowed(following.ok);
    };
    void follow();
    return () => {
      shown = false;
      clearTimeout(timer);
      stop?.();
      // An answer that is still under way belongs to a view that nobody sees.
      latest.current += 1;
    };
  }, [actions, active, asked]);
  return { state, followed, look: () => setAsked((count) => count + 1) };
}
