/**
 * Labels of rows and columns in a spill.
 * @module
 */
import { readArgument } from "../../domain/arguments/readArgument";

/** A year as a number to calculate with; any other period as text. */
export function periodCell(period: string): string | number {
  return /^\d{4}$/.test(period) ? Number(period) : period;
}

/** A label as it was given, where it cannot be read. */
export function labelCell(raw: unknown): string | number {
  const argument = readArgument(raw);
  switch (argument.is) {
    case "text":
    case "error":
      return argument.text;
    case "number":
      return argument.value;
    case "blank":
    case "several":
      return "";
  }
}
