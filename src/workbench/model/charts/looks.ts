import type { AttachmentData } from "../attachments";
import { type FieldValues, partOf, valuesOf } from "../storedObject";
import { FONT, LINE } from "./fields";

/** A font as set; colour `""` = as the page has it. */
export type FontView = FieldValues<typeof FONT>;
/** A line as set; weight -1 = as usual. */
export type LineView = FieldValues<typeof LINE>;

/** How the box of a text looks: fill `""` = as the chart has it, `none`. */
export interface BoxLook {
  readonly fill: string;
  readonly border: LineView;
}

/** A place that was set by hand, in points from the chart's corner; what was not set is absent. */
export interface PlaceWish {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Colour of a fill; `""` = as usual, `none`. */
export function fillOf(format: AttachmentData): string {
  const { color } = partOf(format, ["fill"]);
  return typeof color === "string" ? color : "";
}

/** A font, with what is not set taken from another. */
export function fontOf(format: AttachmentData, base?: FontView): FontView {
  return valuesOf(FONT, { ...base, ...partOf(format, ["font"]) });
}

/** Fill and border of a format. */
export function boxLookOf(format: AttachmentData): BoxLook {
  return { fill: fillOf(format), border: valuesOf(LINE, partOf(format, ["border"])) };
}

/** What was set by hand of a place. */
export function wishOf(data: AttachmentData): PlaceWish {
  const names = ["left", "top", "width", "height"] as const;
  return Object.fromEntries(
    names.flatMap((name) => (typeof data[name] === "number" ? [[name, data[name]]] : [])),
  );
}
