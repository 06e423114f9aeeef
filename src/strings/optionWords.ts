/**
 * Values of options as people type them.
 * @module
 */
import type { Speaker } from "./gapSpeech";

/** Code lists of the options that have one. */
const LISTS: Readonly<Record<string, string>> = { commodity: "commodities", scope: "scopes" };

/** The codes, in Chinese with what they mean: 煤炭（coal）. Partners are entities and have names. */
export function optionValues(
  { catalog, language }: Speaker,
  name: string,
  codes: readonly string[],
): string[] {
  const list = LISTS[name];
  return codes.map((code) => {
    const label = list === undefined ? undefined : catalog.label(list, code);
    const words = (name === "partner" ? catalog.entities.get(code)?.name : label)?.[language] ?? code;
    if (words === code || (language === "en" && name !== "partner")) return code;
    return language === "zh" ? `${words}（${code}）` : `${words} (${code})`;
  });
}
