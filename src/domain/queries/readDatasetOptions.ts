/**
 * Reads the options that say how a dataset is shown: layout, columns, language, date.
 * @module
 */
import type { Language } from "../model/codes";
import type { Outcome } from "../model/reading";
import type { Dataset, TableQuery } from "../model/table";
import { layoutsOf } from "../tables/layAcross";
import { normaliseName } from "../names/normalise";
import type { Options } from "./parseOptions";

type Shown = Pick<TableQuery, "columns" | "language" | "layout" | "asOf">;

/** Columns by id or header in either language, in sheet order; empty where none is asked. */
function readColumns(dataset: Dataset, text: string | null): Outcome<readonly string[]> {
  if (text === null) return { ok: true, value: [] };
  const ids: string[] = [];
  for (const word of text.split(/[,、|+]/)) {
    const asked = normaliseName(word);
    const found = dataset.columns.find(({ id, header }) =>
      [id, header.zh, header.en].some((name) => normaliseName(name) === asked),
    );
    if (found === undefined) {
      const known = dataset.columns.map(({ id }) => id);
      return { ok: false, class: "argument", kind: "bad-option", name: "columns", text: word.trim(), known };
    }
    ids.push(found.id);
  }
  return { ok: true, value: ids };
}

/** What the options ask of a dataset. Gap `bad-option` for a column or layout that it does not have. */
export function readDatasetOptions(dataset: Dataset, options: Options, language: Language): Outcome<Shown> {
  const columns = readColumns(dataset, options.columns);
  if (!columns.ok) return columns;
  const { layout, asOf } = options;
  const known = layoutsOf(dataset);
  if (layout !== null && !known.includes(layout))
    return { ok: false, class: "argument", kind: "bad-option", name: "layout", text: layout, known };
  return {
    ok: true,
    value: {
      columns: columns.value,
      language: options.language ?? language,
      ...(layout === null ? {} : { layout }),
      ...(asOf === null ? {} : { asOf }),
    },
  };
}
