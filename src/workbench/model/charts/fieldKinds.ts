import { DOCS, documented } from "../../richapi/errors";
import { asInteger, asNumber } from "../checks";
import type { Field } from "../storedObject";

/** A number, or `""` for what the host finds best. documented: ChartAxis.minimum and others */
export function automatic(least = -Infinity, most = Infinity): Field<number | ""> {
  return {
    initial: "",
    check: (value) => {
      if (value === "") return "";
      const number = asNumber(value);
      if (number < least || number > most) throw documented("InvalidArgument", DOCS.codes);
      return number;
    },
  };
}

/** A whole number between limits, or `""`. documented: ChartAxis.tickLabelSpacing */
export function automaticWhole(least: number, most: number): Field<number | ""> {
  const { check } = automatic(least, most);
  return { initial: "", check: (value) => (value === "" ? "" : check(asInteger(value))) };
}

/** An angle of text, counted against the clock. documented: whole from -90 to 90, or 180 for letters below each other */
export function orientation(): Field<number> {
  return {
    initial: 0,
    check: (value) => {
      const angle = asInteger(value);
      if ((angle < -90 || angle > 90) && angle !== 180) throw documented("InvalidArgument", DOCS.codes);
      return angle;
    },
  };
}

/** A distance or size in points that was set by hand; `undefined` as long as none was. */
export function asPoints(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw documented("InvalidArgument", DOCS.codes);
  return points;
}
