import type { Box } from "./store";

/** Whole rows or columns that are dragged to another place, where others make room; their old place closes up. */
export interface LineMove {
  readonly from: number;
  readonly count: number;
  /** The line before which they go, counted before the move. */
  readonly to: number;
  /** True: rows; false: columns. */
  readonly vertical: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The cells of a box where they are after a move; as few boxes as they still make up. */
export function boxesAfter(box: Box, move: LineMove): readonly Box[] {
  const start = move.vertical ? box.row : box.column;
  const end = start + (move.vertical ? box.rows : box.columns);
  const parts = pieces(move)
    .flatMap(({ start: first, end: last, by }) => {
      const [from, to] = [Math.max(start, first), Math.min(end, last)];
      return from < to ? [{ start: from + by, end: to + by }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  for (const part of parts) {
    const last = spans.at(-1);
    if (last?.end === part.start) spans[spans.length - 1] = { start: last.start, end: part.end };
    else spans.push(part);
  }
  return spans.map(({ start: at, end: stop }) =>
    move.vertical ? { ...box, row: at, rows: stop - at } : { ...box, column: at, columns: stop - at },
  );
}

/** A box after a move as something has it that cannot be in two places: what would be torn apart stays. inferred */
export function boxAfter(box: Box, move: LineMove): Box {
  const [only, second] = boxesAfter(box, move);
  return only === undefined || second !== undefined ? box : only;
}

/** Lines that move alike: `by` how many. */
function pieces({ from, count, to }: LineMove): readonly (Span & { readonly by: number })[] {
  const end = from + count;
  if (to >= from && to <= end) return [{ start: 0, end: Infinity, by: 0 }];
  return to < from
    ? [
        { start: 0, end: to, by: 0 },
        { start: to, end: from, by: count },
        { start: from, end, by: to - from },
        { start: end, end: Infinity, by: 0 },
      ]
    : [
        { start: 0, end: from, by: 0 },
        { start: from, end, by: to - end },
        { start: end, end: to, by: -count },
        { start: to, end: Infinity, by: 0 },
      ];
}
