import { useEffect, useRef } from "react";
import { EXPLORE } from "../../strings/pane";
import { useAnnounce } from "./useAnnounce";
import { useTexts } from "./useTexts";

/** Lists up to this long are looked over without a hint. */
const SHORT = 8;

/**
 * What stands above a list that typing narrows: how many there are, or match; null where the list is short. The number is
 * also announced while the person types.
 * @param typed What was typed; null while the list is closed.
 * @param found How many match, and how many of them are listed.
 */
export function useNarrowing(
  typed: string | null,
  all: number,
  found: { readonly count: number; readonly listed: number },
): string | null {
  const { say } = useTexts();
  const announce = useAnnounce();
  const wanted = (typed ?? "").trim();
  const narrowed = wanted !== "";
  const { count, listed } = found;
  const sentence =
    listed < count
      ? say(EXPLORE.shownOf, { count: listed, all: count })
      : narrowed
        ? say(EXPLORE.narrowed, { count, all })
        : say(EXPLORE.narrow, { all });
  const announced = useRef("");
  useEffect(() => {
    if (narrowed && announced.current !== wanted) announce(sentence);
    announced.current = wanted;
  }, [announce, narrowed, sentence, wanted]);
  return all > SHORT ? sentence : null;
}
