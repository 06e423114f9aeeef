/**
 * The line under an inserted table that explains it to a reader without Kouan.
 * @module
 */
import type { Language } from "../domain/model/codes";
import type { SourceNoteFacts } from "../domain/tables/sourceNote";
import { list, say, type Text } from "./format";

const NOTE: Text = {
  zh: "来源：{producers}（最新一份：{latest}）。由口岸（Kouan）插入，数据包 {version}（{hash}）；数字与单位照原文，未作推算。",
  en: "Sources: {producers} (latest: {latest}). Inserted by Kouan, data package {version} ({hash}); figures as printed, nothing estimated.",
};
const REGISTRY_NOTE: Text = {
  zh: "由口岸（Kouan）插入，数据包 {version}（{hash}）；各行出处见表中。",
  en: "Inserted by Kouan, data package {version} ({hash}); the source of each row stands in the table.",
};
const MORE: Text = { zh: "{named}等 {count} 家", en: "{named} and others, {count} publishers in all" };

/** At most this many producers are named; the table's own columns name every one. */
const NAMED = 3;

/** The source note of a table in the language. */
export function sourceNoteSentence(facts: SourceNoteFacts, language: Language): string {
  const stamp = { version: facts.packageVersion, hash: facts.packageHash };
  if (facts.producers.length === 0) return say(REGISTRY_NOTE, language, stamp);
  const count = facts.producers.length;
  const named = list(facts.producers.slice(0, NAMED), language);
  const producers = count > NAMED ? say(MORE, language, { named, count }) : named;
  return say(NOTE, language, { ...stamp, producers, latest: facts.latestSource });
}
