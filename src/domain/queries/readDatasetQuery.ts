/**
 * Reads the name of a dataset and a filter as text: `port=满洲里,二连浩特;year=2014`.
 * @module
 */
import { optionalText, requiredText } from "../arguments/readArgument";
import type { Catalog } from "../model/catalog";
import type { Dataset, DatasetFilter, FilterValues } from "../model/table";
import type { Gap, Outcome } from "../model/reading";
import { normaliseName } from "../names/normalise";
import { readPeriodText } from "../periods/lenient";
import { resolveEntity } from "../names/resolveEntity";
import { datasets } from "../tables/datasets";
import { optionOfValue, type OptionName } from "./parseOptions";
import { readFlow, readMode } from "./readChoice";
import { readIndicator } from "./readIndicator";
import type { RequestGap } from "./requestGap";

/** What was asked for. */
export interface DatasetQuestion {
  readonly ok: true;
  readonly dataset: Dataset;
  readonly filters: FilterValues;
}

function isNamed(text: string, ...names: readonly string[]): boolean {
  const asked = normaliseName(text);
  return names.some((name) => normaliseName(name) === asked);
}

function readDataset(raw: unknown): Outcome<Dataset> | RequestGap {
  const text = requiredText(raw, "name");
  if (!text.ok) return text;
  const found = datasets.find(({ id, title, otherNames = [] }) =>
    isNamed(text.value, id, title.zh, title.en, ...otherNames),
  );
  if (found !== undefined) return { ok: true, value: found };
  const known = datasets.map(({ id }) => id);
  return { ok: false, class: "argument", kind: "unknown-dataset", text: text.value, known };
}

function valueOf<T>(outcome: Outcome<T | null>): T | null {
  return outcome.ok ? outcome.value : null;
}

function indicatorOf(catalog: Catalog, text: string): string | null {
  const read = readIndicator(catalog, text, null);
  return read.ok ? read.value.id : null;
}

/** The code that an option of this name would read. */
function codeOf(name: OptionName): (catalog: Catalog, text: string) => string | null {
  return (catalog, text) => {
    const option = optionOfValue(catalog, text);
    return option?.name === name ? option.value : null;
  };
}

/** Filters whose values the functions' own arguments and options name too, in the same words: 进口, road, 2014年, 外贸, 煤. */
const CODED: Readonly<Record<string, (catalog: Catalog, text: string) => string | null>> = {
  flow: (catalog, text) => valueOf(readFlow(catalog, text)),
  mode: (catalog, text) => valueOf(readMode(catalog, text)),
  year: (_, text) => readPeriodText(text),
  indicator: indicatorOf,
  commodity: codeOf("commodity"),
  scope: codeOf("scope"),
  kind: codeOf("kind"),
};

/** A value by its code or label; a port also by any of its names. */
function readValue(catalog: Catalog, filter: DatasetFilter, text: string): Outcome<string> | RequestGap {
  const choices = filter.choices(catalog);
  const chosen = choices.find(({ value, label }) => isNamed(text, value, label.zh, label.en));
  if (chosen !== undefined) return { ok: true, value: chosen.value };
  const code = CODED[filter.id]?.(catalog, text) ?? null;
  if (code !== null && choices.some(({ value }) => value === code)) return { ok: true, value: code };
  const named = resolveEntity(catalog, text);
  const id = named.ok ? named.value.entity.id : null;
  if (id !== null && choices.some(({ value }) => value === id)) return { ok: true, value: id };
  return {
    ok: false,
    class: "argument",
    kind: "bad-choice",
    argument: filter.id,
    text,
    known: choices.map(({ label }) => label),
  };
}

/** The filter of a dataset whose value a bare text would be: 满洲里 is a port. */
export function filterOfValue(catalog: Catalog, datasetId: string, text: string): string | null {
  const dataset = datasets.find(({ id }) => id === datasetId);
  return dataset?.filters.find((filter) => readValue(catalog, filter, text).ok)?.id ?? null;
}

function readFilters(catalog: Catalog, dataset: Dataset, text: string): Outcome<FilterValues> | RequestGap {
  const filters: Record<string, readonly string[]> = {};
  for (const part of text.normalize("NFKC").split(/[;\n]/)) {
    if (part.trim() === "") continue;
    const equals = part.search(/[=:]/);
    const name = (equals === -1 ? part : part.slice(0, equals)).trim();
    const filter = dataset.filters.find(({ id, label }) => isNamed(name, id, label.zh, label.en));
    if (filter === undefined) {
      const known = dataset.filters.map(({ id }) => id);
      return { ok: false, class: "argument", kind: "unknown-filter", text: name, dataset: dataset.id, known };
    }
    const written = equals === -1 ? "" : part.slice(equals + 1);
    const values: string[] = [];
    for (const word of written.split(/[,、|]/)) {
      const read = readValue(catalog, filter, word.trim());
      if (!read.ok) return read;
      values.push(read.value);
    }
    filters[filter.id] = [...(filters[filter.id] ?? []), ...values];
  }
  return { ok: true, value: filters };
}

/** The dataset, by id or title in either language, with its filters. Filters left out mean all. */
export function readDatasetQuery(
  catalog: Catalog,
  rawName: unknown,
  rawFilter: unknown,
): DatasetQuestion | Gap | RequestGap {
  const dataset = readDataset(rawName);
  if (!dataset.ok) return dataset;
  const text = optionalText(rawFilter, "filter");
  if (!text.ok) return text;
  const filters = readFilters(catalog, dataset.value, text.value ?? "");
  return filters.ok ? { ok: true, dataset: dataset.value, filters: filters.value } : filters;
}
