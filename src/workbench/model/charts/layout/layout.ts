import { isRound } from "../kinds";
import type { AxisName, AxisView } from "../axisView";
import { saysAnything } from "../labelView";
import type { PlaceWish } from "../looks";
import type { ChartView } from "../view";
import {
  type AxisLayout,
  axisLayout,
  type AxisRoom,
  axisRoom,
  overhang,
  type Side,
  titleRoom,
} from "./axisLayout";
import { dataTableLayout, type DataTableLayout, tableSize } from "./tableLayout";
import { besideLegend, legendLayout, type LegendLayout } from "./legendLayout";
import type { Rect } from "./textSize";
import { besideTitle, titleLayout, type TitleLayout } from "./titleLayout";

/** Where everything of a chart stands, in points from its corner. What an add-in reads is what is drawn. */
export interface ChartLayout {
  readonly title: TitleLayout | undefined;
  readonly legend: LegendLayout | undefined;
  /** The plot area with the texts at its axes. */
  readonly outer: Rect;
  /** The plot area itself. */
  readonly plot: Rect;
  readonly axes: Readonly<Partial<Record<AxisName, AxisLayout>>>;
  readonly dataTable: DataTableLayout | undefined;
}

const PADDING = 8;
/** Less than this is no plot area. */
const LEAST = 10;
const PARTNERS = {
  category: "value",
  value: "category",
  categorySecondary: "valueSecondary",
  valueSecondary: "categorySecondary",
} as const;

type Rooms = Record<Side, number>;

/** Lays out a chart. */
export function layoutOf(chart: ChartView): ChartLayout {
  const { title, legend } = chart;
  let room: Rect = {
    left: PADDING,
    top: PADDING,
    width: Math.max(LEAST, chart.width - 2 * PADDING),
    height: Math.max(LEAST, chart.height - 2 * PADDING),
  };
  const placedTitle = title === undefined || title.text === "" ? undefined : titleLayout(title, room);
  if (title !== undefined && placedTitle !== undefined) room = besideTitle(room, title, placedTitle);
  const placedLegend = legend === undefined ? undefined : legendLayout(chart, legend, room);
  if (legend !== undefined && placedLegend !== undefined) room = besideLegend(room, legend, placedLegend);
  const common = { title: placedTitle, legend: placedLegend };
  const isPlain = isRound(chart.kind) || chart.kind.family === "radar";
  if (isPlain) {
    const plot = withWish(withWish(withoutLabels(chart, room), chart.plot.outer), chart.plot.inner);
    return { ...common, outer: plot, plot, axes: {}, dataTable: undefined };
  }
  return { ...common, ...plotLayout(chart, withWish(room, chart.plot.outer)) };
}

function plotLayout(
  chart: ChartView,
  room: Rect,
): Pick<ChartLayout, "outer" | "plot" | "axes" | "dataTable"> {
  const sideways = chart.kind.family === "bar";
  const names = (Object.keys(PARTNERS) as AxisName[]).filter((name) => chart.axes[name] !== undefined);
  const isVertical = (name: AxisName): boolean => sideways === name.startsWith("category");
  const table = tableSize(chart);
  const hasLabels = (name: AxisName): boolean => table === undefined || sideways || name !== "category";
  const needs = (name: AxisName, size: { width: number; height: number }): AxisRoom | undefined => {
    const axis = chart.axes[name];
    return axis === undefined
      ? undefined
      : axisRoom(axis, chart.axes[PARTNERS[name]], isVertical(name), size, room, hasLabels(name));
  };
  // What stands at the sides says how long the horizontal axes are, which says how high their texts are.
  let plot = room;
  const rooms: Rooms = { left: 0, right: 0, top: 0, bottom: 0 };
  const found = new Map<AxisName, AxisRoom>();
  let beside = { left: 0, right: 0 };
  for (const vertical of [true, false, true]) {
    const mine = names.filter((name) => isVertical(name) === vertical);
    for (const side of vertical ? (["left", "right"] as const) : (["top", "bottom"] as const))
      rooms[side] = 0;
    for (const name of mine) {
      const need = needs(name, plot);
      if (need === undefined) continue;
      found.set(name, need);
      rooms[need.side] += need.outside + titleRoom(need, vertical);
      const axis = chart.axes[name];
      if (!vertical && axis !== undefined) {
        const { start, end } = overhang(need, axis, plot.width);
        beside = { left: Math.max(beside.left, start), right: Math.max(beside.right, end) };
      }
    }
    if (table !== undefined) {
      if (vertical) rooms.left = Math.max(rooms.left, table.names);
      else rooms.bottom += table.height;
    }
    // Half of the first and of the last text below stands out beside the plot area.
    rooms.left = Math.max(rooms.left, beside.left);
    rooms.right = Math.max(rooms.right, beside.right);
    plot = inside(room, rooms);
  }
  plot = withWish(plot, chart.plot.inner);
  const axes: Partial<Record<AxisName, AxisLayout>> = {};
  let below = 0;
  for (const name of names) {
    const axis = chart.axes[name];
    const need = found.get(name);
    if (axis === undefined || need === undefined) continue;
    if (!isVertical(name) && need.side === "bottom") below = Math.max(below, sideways ? need.outside : 0);
    axes[name] = axisLayout(axis, chart.axes[PARTNERS[name]], isVertical(name), need, plot);
  }
  return {
    plot,
    outer: {
      left: plot.left - rooms.left,
      top: plot.top - rooms.top,
      width: plot.width + rooms.left + rooms.right,
      height: plot.height + rooms.top + rooms.bottom,
    },
    axes,
    dataTable: table === undefined ? undefined : dataTableLayout(chart, table, plot, below),
  };
}

/** A free edge of its own: half a label may stand out at the ends of the axes. */
function inside(room: Rect, rooms: Rooms): Rect {
  const [left, top] = [room.left + rooms.left, room.top + Math.max(rooms.top, 5)];
  return {
    left,
    top,
    width: Math.max(LEAST, room.left + room.width - Math.max(rooms.right, 7) - left),
    height: Math.max(LEAST, room.top + room.height - Math.max(rooms.bottom, 5) - top),
  };
}

/** Labels outside of a pie need room around it. */
function withoutLabels(chart: ChartView, room: Rect): Rect {
  const outside = chart.series.some(
    ({ labels, filtered }) => !filtered && labels.position === "OutsideEnd" && saysAnything(labels),
  );
  if (!outside || !isRound(chart.kind)) return room;
  const edge = chart.font.size * 1.6;
  return {
    left: room.left + edge,
    top: room.top + edge,
    width: Math.max(LEAST, room.width - 2 * edge),
    height: Math.max(LEAST, room.height - 2 * edge),
  };
}

function withWish(rect: Rect, wish: PlaceWish): Rect {
  return { ...rect, ...wish };
}

/** Whether an axis stands upright. */
export function isUpright(chart: ChartView, axis: Pick<AxisView, "name">): boolean {
  return (chart.kind.family === "bar") === axis.name.startsWith("category");
}
