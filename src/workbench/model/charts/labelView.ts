import type { AttachmentData } from "../attachments";
import { displayText } from "../displayText";
import { type FieldValues, partOf, valuesOf } from "../storedObject";
import { DATA_LABELS } from "./fields";
import { type ChartKind, isRound } from "./kinds";
import { type BoxLook, boxLookOf, type FontView, fontOf, type PlaceWish, wishOf } from "./looks";

/** Labels of a series, or of one of its points. */
export interface LabelView extends FieldValues<typeof DATA_LABELS> {
  readonly font: FontView;
  readonly look: BoxLook;
  /** A text in place of what the label would say. */
  readonly text: string | undefined;
  readonly wish: PlaceWish;
  readonly shift: Shift;
}

/** How far a text was moved from its usual place, as shares of the chart's width and height: so files have it. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

/** Names of what labels can say. */
export const LABEL_PARTS = [
  "showBubbleSize",
  "showCategoryName",
  "showPercentage",
  "showSeriesName",
  "showValue",
] as const;

/** Where labels of a kind stand unless told otherwise. inferred from Excel's menus, whose first choice it is */
export function usualPosition(kind: ChartKind): FieldValues<typeof DATA_LABELS>["position"] {
  if (kind.family === "pie") return "BestFit";
  if (isRound(kind) || kind.family === "area" || kind.family === "radar") return "Center";
  if (kind.family === "line" || kind.family === "scatter" || kind.family === "bubble") return "Right";
  return kind.stacked === true ? "Center" : "OutsideEnd";
}

/** Labels out of their data. */
export function labelView(data: AttachmentData, kind: ChartKind, font: FontView): LabelView {
  return {
    ...valuesOf(DATA_LABELS, { position: usualPosition(kind), ...data }),
    font: fontOf(partOf(data, ["format"]), font),
    look: boxLookOf(partOf(data, ["format"])),
    text: typeof data.text === "string" ? data.text : undefined,
    wish: wishOf(data),
    shift: shiftOf(data),
  };
}

/** How far a text was moved, out of its data. */
export function shiftOf({ shift }: AttachmentData): Shift {
  const { x = 0, y = 0 } = (shift ?? {}) as Partial<Shift>;
  return { x, y };
}

/** Whether labels say anything. */
export function saysAnything(label: LabelView): boolean {
  return label.text !== undefined || LABEL_PARTS.some((part) => label[part]);
}

/** What a label at a point says: its own text, or the parts that are shown. */
export function labelText(
  label: LabelView,
  series: {
    readonly name: string;
    readonly categories: readonly string[];
    readonly values: readonly (number | null)[];
    readonly sizes: readonly number[];
    readonly numberFormat: string;
  },
  at: number,
): string {
  const value = series.values[at] ?? null;
  if (value === null || label.position === "None") return "";
  if (label.text !== undefined) return label.text;
  const sum = series.values.reduce<number>((total, one) => total + (one ?? 0), 0);
  const format = label.numberFormat === "General" ? series.numberFormat : label.numberFormat;
  // inferred: in the order of Excel's own dialog
  return [
    label.showSeriesName ? series.name : "",
    label.showCategoryName ? (series.categories[at] ?? "") : "",
    label.showValue ? displayText(value, format) : "",
    label.showPercentage && sum !== 0 ? displayText(value / sum, "0%") : "",
    label.showBubbleSize ? String(series.sizes[at] ?? "") : "",
  ]
    .filter((part) => part !== "")
    .join(label.separator);
}
