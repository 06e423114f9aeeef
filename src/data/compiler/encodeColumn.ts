/**
 * Packs one column in whichever of the possible ways gzip makes smallest.
 * @module
 */
import { gzipSync } from "node:zlib";
import { packNumbers, toRuns, toSteps } from "../encoding/numbers";
import type { EncodedColumn, EncodedNumbers } from "../encoding/part";
import { packTexts, type Alphabet } from "../encoding/texts";

/** What a column refers to: the ids of another file. */
export interface Target {
  readonly file: string;
  readonly ids: readonly string[];
}

function packed(numbers: readonly number[]): EncodedNumbers[] {
  return [
    { at: packNumbers(toRuns(numbers)), by: "runs" },
    { at: packNumbers(numbers) },
    { at: packNumbers(toSteps(numbers)), by: "steps" },
  ];
}

/** Characters whose reading is worth a byte. */
const READING = 50;

function smallest(ways: readonly EncodedColumn[]): EncodedColumn {
  const size = (way: EncodedColumn): number => {
    const written = JSON.stringify(way);
    // Among ways of nearly the same size the shorter text is read faster.
    return gzipSync(written).length + written.length / READING;
  };
  return ways.reduce((best, way) => (size(way) < size(best) ? way : best));
}

/** Ids such as o1, o2, o7 as numbers; null where the column holds others. */
function numbered(values: readonly string[]): EncodedColumn | null {
  const prefix = /^[a-z]+/.exec(values[0] ?? "")?.[0];
  if (prefix === undefined) return null;
  const numbers = values.map((value) => Number(value.slice(prefix.length)));
  if (!values.every((value, row) => value === `${prefix}${numbers[row] ?? ""}`)) return null;
  if (numbers.every((number, row) => number === row + 1)) return { ids: prefix };
  return { ids: prefix, at: packNumbers(toSteps(numbers)), by: "steps" };
}

/** Encodes one column; null where every text is empty. */
export function encodeColumn(
  values: readonly string[],
  alphabet: Alphabet,
  target?: Target,
): EncodedColumn | null {
  if (values.every((value) => value === "")) return null;
  if (target !== undefined) {
    const positions = new Map(target.ids.map((id, row) => [id, row + 1]));
    const numbers = values.map((value) => positions.get(value) ?? 0);
    return smallest(packed(numbers).map((way) => ({ to: target.file, ...way })));
  }
  const ids = numbered(values);
  if (ids !== null) return ids;
  const distinct = [...new Set(values)];
  const of = packTexts(distinct, alphabet);
  const positions = new Map(distinct.map((text, position) => [text, position]));
  return smallest([
    packTexts(values, alphabet),
    ...packed(values.map((value) => positions.get(value) ?? 0)).map((way) => ({ of, ...way })),
  ]);
}
