/**
 * Reads an argument or option that is one of a closed list of codes.
 * @module
 */
import { optionalText } from "../arguments/readArgument";
import { FLOWS, KINDS, MODES, type Flow, type Kind, type Mode } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { Outcome } from "../model/reading";
import { normaliseName } from "../names/normalise";
import { perCatalog } from "../support/perCatalog";
import { FLOW_WORDS, KIND_WORDS, MODE_WORDS } from "./vocabulary";

/** Codes by every word for them: the code, the labels of the package, synonyms. */
export type Choices<T extends string> = ReadonlyMap<string, T>;

/** A map of words; the earlier of two codes keeps a word. */
export function choicesOf<T extends string>(
  catalog: Catalog,
  list: string,
  codes: readonly T[],
  words: Partial<Readonly<Record<T, readonly string[]>>> = {},
): Choices<T> {
  const choices = new Map<string, T>();
  const add = (word: string, code: T): void => {
    const name = normaliseName(word);
    if (name !== "" && !choices.has(name)) choices.set(name, code);
  };
  for (const code of codes) add(code, code);
  for (const code of codes) {
    const { zh, en } = catalog.label(list, code);
    // Labels may explain in brackets: 进口(入境).
    for (const label of [zh, en]) for (const part of [label, ...label.split(/[()（）]/)]) add(part, code);
    for (const word of words[code] ?? []) add(word, code);
  }
  return choices;
}

const flows = perCatalog((catalog) => choicesOf(catalog, "flows", FLOWS, FLOW_WORDS));
const modes = perCatalog((catalog) => choicesOf(catalog, "modes", MODES, MODE_WORDS));
const kinds = perCatalog((catalog) => choicesOf(catalog, "kinds", KINDS, KIND_WORDS));

/** The flow an argument names; null when left out. Gap `unknown-flow`. */
export function readFlow(catalog: Catalog, raw: unknown): Outcome<Flow | null> {
  const text = optionalText(raw, "flow");
  if (!text.ok) return text;
  if (text.value === null) return { ok: true, value: null };
  const flow = flows(catalog).get(normaliseName(text.value));
  return flow === undefined
    ? { ok: false, class: "argument", kind: "unknown-flow", text: text.value, known: FLOWS }
    : { ok: true, value: flow };
}

/** The mode an argument names; null when left out. Gap `unknown-mode`. */
export function readMode(catalog: Catalog, raw: unknown): Outcome<Mode | null> {
  const text = optionalText(raw, "mode");
  if (!text.ok) return text;
  if (text.value === null) return { ok: true, value: null };
  const mode = modes(catalog).get(normaliseName(text.value));
  return mode === undefined
    ? { ok: false, class: "argument", kind: "unknown-mode", text: text.value, known: MODES }
    : { ok: true, value: mode };
}

/** Actual or target, by a word for it. */
export function kindNamed(catalog: Catalog, text: string): Kind | undefined {
  return kinds(catalog).get(normaliseName(text));
}
