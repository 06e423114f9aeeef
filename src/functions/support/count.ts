/**
 * Reads an argument that is a number of rows.
 * @module
 */
import { optionalText } from "../../domain/arguments/readArgument";
import type { Outcome } from "../../domain/model/reading";
import type { RequestGap } from "../../domain/queries/requestGap";

const ALL: ReadonlySet<string> = new Set(["all", "全部", "所有"]);

/** A whole number from 1; null when left out, or for `all`. */
export function readCount(raw: unknown, argument: string): Outcome<number | null> | RequestGap {
  const text = optionalText(raw, argument);
  if (!text.ok) return text;
  if (text.value === null) return { ok: true, value: null };
  const written = text.value.normalize("NFKC");
  if (ALL.has(written.toLowerCase())) return { ok: true, value: null };
  return /^[1-9]\d{0,5}(\.0+)?$/.test(written)
    ? { ok: true, value: Number(written) }
    : { ok: false, class: "argument", kind: "bad-count", argument, text: text.value };
}
