import { explainSpill, type SpillOrigin } from "../../domain/formulas/explainSpill";
import type { Catalog } from "../../domain/model/catalog";
import type { Language } from "../../domain/model/codes";
import type { Gap, Reading } from "../../domain/model/reading";
import { nearestFigures } from "../../domain/queries/nearestFigures";
import { readObservation } from "../../domain/queries/readObservation";
import type { CellContent } from "../../excel/cellText";
import { showsOf } from "./formulaOrigin";
import type { SpilledOrigin } from "./model";

/** A spilled cell: its formula, and where in the spill it stands. */
export interface SpilledCell {
  readonly name: string;
  /** Values of the formula's arguments. */
  readonly values: readonly unknown[];
  /** Address of the formula's cell. */
  readonly anchor: string;
  readonly down: number;
  readonly across: number;
  /** What the cell shows. */
  readonly shown: CellContent;
}

/** The figure behind a cell of a spill, or why there is none; `answer` is null for labels and words. */
export function spillOrigin(catalog: Catalog, cell: SpilledCell, language: Language): SpilledOrigin {
  const { name, anchor, down, across, shown } = cell;
  const explained = explainSpill(catalog, name, cell.values, language);
  const { answer, change } =
    explained?.ok === false
      ? { answer: explained, change: false }
      : answerOf(catalog, explained?.cells[down]?.[across] ?? null);
  const words = typeof shown === "string" && answer?.ok === true;
  return {
    kind: "spill",
    name,
    anchor,
    answer,
    change,
    shows: answer === null ? "answer" : showsOf(answer, !words, shown),
    nearest: answer === null || answer.ok ? [] : nearestFigures(catalog, answer),
  };
}

/** The figure of a spilled cell; a cell of a dataset is found through its observation. */
export function answerOf(
  catalog: Catalog,
  origin: SpillOrigin,
): { readonly answer: Reading | Gap | null; readonly change: boolean } {
  if (origin === null || "ok" in origin) return { answer: origin, change: false };
  const found = readObservation(catalog, origin.observation, origin.value);
  return { answer: found?.reading ?? null, change: found?.change ?? false };
}
