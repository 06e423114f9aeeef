import { isRound } from "../kinds";
import type { PlaceWish } from "../looks";
import type { ChartView, LegendView, SeriesView } from "../view";
import { fitted, LINE_HEIGHT, lineWidth, type Rect } from "./textSize";

/** What an entry of a legend stands for: a series, one of its points, or one of its trendlines. */
export interface LegendItem {
  readonly index: number;
  readonly text: string;
  readonly series: SeriesView;
  readonly point?: number;
  readonly trendline?: string;
}

/** An entry with its place. */
export interface LegendEntryLayout extends LegendItem {
  readonly box: Rect;
  /** Width of its key, which stands before the text. */
  readonly key: number;
}

/** A legend with its place. */
export interface LegendLayout {
  readonly box: Rect;
  readonly entries: readonly LegendEntryLayout[];
}

const SPACE = 4;
const BETWEEN = 10;
const MARGIN = 7;

/**
 * All entries of a chart's legend, also those that are not shown: its series, then their trendlines; of pies, and of single series
 * in many colours, their categories. inferred from Excel's legends
 */
export function legendItems(chart: ChartView): readonly LegendItem[] {
  const shown = chart.series.filter((series) => !series.filtered);
  const [first] = shown;
  if (first === undefined) return [];
  if (isRound(chart.kind) || (shown.length === 1 && first.varyByCategories)) {
    return first.categories.map((text, index) => ({ index, text, series: first, point: index }));
  }
  const trends = shown.flatMap((series) =>
    series.trendlines.map(({ id, name }) => ({ series, text: name, trendline: id })),
  );
  return [...shown.map((series) => ({ series, text: series.name })), ...trends].map((item, index) => ({
    ...item,
    index,
  }));
}

/** Where a legend and its entries stand in the room that the title leaves. */
export function legendLayout(chart: ChartView, legend: LegendView, room: Rect): LegendLayout {
  const { font, position, wish } = legend;
  const row = font.size * LINE_HEIGHT + 3;
  const items = legendItems(chart).filter(({ index }) => !legend.hidden.includes(index));
  const sized = items.map((item) => {
    const key = keyWidth(item);
    const text = fitted(item.text, font, Math.max(40, chart.width / 3));
    return { ...item, text, key, width: key + SPACE + lineWidth(text, font) };
  });
  const widest = Math.max(0, ...sized.map((item) => item.width));
  const isRow = position === "Top" || position === "Bottom";
  const limit = wish.width ?? (isRow ? room.width - 2 * MARGIN : widest + 2 * SPACE);
  const lines: (typeof sized)[] = [];
  let used = Infinity;
  for (const item of sized) {
    // Entries of more than one line stand below each other.
    const width = (wish.width === undefined ? item.width : widest) + BETWEEN;
    if (used + width - BETWEEN > limit - (isRow ? 0 : SPACE)) {
      lines.push([]);
      used = isRow ? 0 : SPACE;
    }
    lines.at(-1)?.push(item);
    used += isRow || wish.width !== undefined ? width : Infinity;
  }
  const height = wish.height ?? Math.min(lines.length * row + (isRow ? 0 : SPACE), room.height);
  const lineWidths = lines.map((line) => line.reduce((sum, item) => sum + item.width + BETWEEN, 0) - BETWEEN);
  const width = wish.width ?? (isRow ? Math.max(0, ...lineWidths) : limit);
  const box = boxOf(position, { width, height }, room, wish);
  const fitting = lines.slice(0, Math.max(1, Math.floor((height + 1) / row)));
  const free = height - fitting.length * row;
  const entries = fitting.flatMap((line, at) => {
    let left = box.left + (isRow ? (width - (lineWidths[at] ?? 0)) / 2 : SPACE);
    return line.map(({ width: own, ...item }) => {
      const place = { left, top: box.top + free / 2 + at * row, width: own, height: row };
      left += (wish.width === undefined || isRow ? own : widest) + BETWEEN;
      return { ...item, box: place };
    });
  });
  return { box, entries };
}

/** What is left of a room beside a legend. */
export function besideLegend(room: Rect, legend: LegendView, { box }: LegendLayout): Rect {
  if (legend.overlay) return room;
  const [width, height] = [box.width + MARGIN, box.height + MARGIN];
  switch (legend.position) {
    case "Top":
      return { ...room, top: room.top + height, height: room.height - height };
    case "Bottom":
      return { ...room, height: room.height - height };
    case "Left":
      return { ...room, left: room.left + width, width: room.width - width };
    default:
      return { ...room, width: room.width - width };
  }
}

function boxOf(
  position: LegendView["position"],
  { width, height }: { readonly width: number; readonly height: number },
  room: Rect,
  wish: PlaceWish,
): Rect {
  const middle = {
    left: room.left + (room.width - width) / 2,
    top: room.top + (room.height - height) / 2,
  };
  const [right, bottom] = [room.left + room.width - width, room.top + room.height - height];
  const usual = {
    Top: { left: middle.left, top: room.top },
    Bottom: { left: middle.left, top: bottom },
    Left: { left: room.left, top: middle.top },
    Right: { left: right, top: middle.top },
    Corner: { left: right, top: room.top },
  }[position];
  return { left: wish.left ?? usual.left, top: wish.top ?? usual.top, width, height };
}

/** Lines have a longer key than areas. */
function keyWidth({ series, trendline }: LegendItem): number {
  const isLine = trendline !== undefined || ["line", "scatter", "radar"].includes(series.kind.family);
  return isLine && series.kind.filled !== true ? 20 : 7;
}
