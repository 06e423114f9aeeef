import type { LostWithColumn } from "../../actions/refresh/model";
import { list } from "../../strings/format";
import { REFRESH } from "../../strings/pane";
import type { Words } from "./refreshSentences";

/** Areas that are named; of more it is said how many. */
const NAMED = 3;

/** What of the user's would be lost with a column, in sentences; none where nothing would. */
export function lostSentences(
  { say, language }: Words,
  { cells, header, formulas, filtered }: LostWithColumn,
): string[] {
  const named = list(formulas.slice(0, NAMED), language);
  const more = formulas.length - NAMED;
  const places = more > 0 ? say(REFRESH.droppedMore, { cells: named, count: more }) : named;
  return [
    ...(cells === 0
      ? []
      : [cells === 1 ? say(REFRESH.droppedCell) : say(REFRESH.droppedCells, { count: cells })]),
    ...(header ? [say(REFRESH.droppedHeader)] : []),
    ...(formulas.length === 0 ? [] : [say(REFRESH.droppedFormulas, { cells: places })]),
    ...(filtered ? [say(REFRESH.droppedFilter)] : []),
  ];
}
