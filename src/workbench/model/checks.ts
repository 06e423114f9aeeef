import { DOCS, documented } from "../richapi/errors";
import { fitsSheet } from "./boxes";
import type { Box } from "./store";

/** Checks of arguments from the wire: anything else is InvalidArgument. */

export function asString(value: unknown): string {
  if (typeof value !== "string") throw documented("InvalidArgument", DOCS.codes);
  return value;
}

export function asInteger(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw documented("InvalidArgument", DOCS.codes);
  return value;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw documented("InvalidArgument", DOCS.codes);
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw documented("InvalidArgument", DOCS.codes);
  return value;
}

/** Lighter (to 1) or darker (to -1). documented: tintAndShade */
export function asTint(value: unknown): number {
  const tint = asNumber(value);
  if (tint < -1 || tint > 1) throw documented("InvalidArgument", "RangeFill.tintAndShade");
  return tint;
}

/** A left-out argument arrives as null. */
export function given(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** One of a few words; compared as Excel does, exactly. */
export function asOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw documented("InvalidArgument", DOCS.codes);
  return found;
}

/** `#RRGGBB` in upper case from `#rgb`-like or named colours; anything else is InvalidArgument. */
export function asColor(value: unknown): string {
  const text = asString(value).trim();
  const known = NAMED_COLORS[text.toLowerCase()];
  if (known !== undefined) return known;
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) throw documented("InvalidArgument", DOCS.codes);
  return `#${digits.toUpperCase()}`;
}

/** documented: colours are `#RRGGBB` or an HTML colour name; these are the names commonly used. */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
};

/** A box that lies on the sheet. */
export function asSheetBox(box: Box): Box {
  if (!fitsSheet(box)) throw documented("InvalidArgument", DOCS.codes);
  return box;
}

/** office.js declares properties without null and still gives null where cells differ. documented: "null" for mixed values */
export function mixed<T>(value: T | null): T {
  return value as unknown as T;
}
