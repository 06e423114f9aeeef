import { type LabelView, labelText, saysAnything, type Shift } from "../labelView";
import type { PlaceWish } from "../looks";
import { linesOf } from "../textRuns";
import type { ChartView, SeriesView } from "../view";
import { labelBox } from "./labelPlaces";
import type { ChartLayout } from "./layout";
import { type PointShape, pointShapes } from "./pointShapes";
import { LINE_HEIGHT, type Rect, textSize, turned } from "./textSize";
import type { TurnedText } from "./axisLayout";

/** A label at a point, with its place. */
export interface LabelLayout extends TurnedText {
  readonly text: string;
  readonly view: LabelView;
  /** The point, for a key in front of the text. */
  readonly index: number;
  readonly key: number;
  /** Where it would stand if it had not been moved. */
  readonly usual: Rect;
}

/** Room for the key of a series in front of a label. */
const KEY = 10;

/** Where a text stands that may have been moved. Such texts have no size to set. */
export function placed(
  chart: ChartView,
  usual: Rect,
  { wish, shift }: { readonly wish: PlaceWish; readonly shift: Shift },
): Rect {
  return {
    ...usual,
    left: wish.left ?? usual.left + shift.x * chart.width,
    top: wish.top ?? usual.top + shift.y * chart.height,
  };
}

/** How far a text stands from its usual place; `undefined` where it was not moved. */
export function shiftFrom(
  chart: ChartView,
  { usual, box }: { readonly usual: Rect; readonly box: Rect },
): Shift | undefined {
  const shift = { x: (box.left - usual.left) / chart.width, y: (box.top - usual.top) / chart.height };
  return Math.abs(shift.x) + Math.abs(shift.y) < 1e-6 ? undefined : shift;
}

/** The label of a point as its series and itself have it. */
export function labelAt(series: SeriesView, index: number): LabelView {
  return series.pointLabels[String(index)] ?? series.labels;
}

/**
 * The labels of a series, by point; `undefined` where there is none.
 * @param shapes - what is drawn for its points
 */
export function labelsOf(
  chart: ChartView,
  layout: ChartLayout,
  series: SeriesView,
  shapes: readonly (PointShape | undefined)[] = pointShapes(chart, layout, series),
): readonly (LabelLayout | undefined)[] {
  const own = Object.values(series.pointLabels);
  if (![series.labels, ...own].some(saysAnything)) return [];
  return series.values.map((_value, index) => {
    const view = labelAt(series, index);
    const shape = shapes[index];
    const text = saysAnything(view) ? labelText(view, series, index) : "";
    if (text === "" || shape === undefined) return undefined;
    const lines = linesOf(text, [], view.font);
    const key = view.showLegendKey ? KEY : 0;
    const size = textSize(text.split("\n"), view.font);
    const angle = view.textOrientation;
    const box = turned(
      { width: size.width + key + 2, height: size.height },
      angle,
      view.font.size * LINE_HEIGHT,
    );
    const usual = labelBox(shape, view.position, box);
    return { text, view, index, key, lines, angle, usual, box: placed(chart, usual, view) };
  });
}
