/**
 * Pieces of HTML.
 * @module
 */
import type { Language } from "../../domain/model/codes";
import { say, type Text, type Values } from "../../strings/format";

/** A file of the deployed folder. */
export interface StaticFile {
  readonly path: string;
  readonly content: string;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in an element or attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Says texts in one language, escaped. */
export type Speak = (text: Text, values?: Values) => string;

/** A speaker of one language. */
export function speaker(language: Language): Speak {
  return (text, values) => escape(say(text, language, values));
}

/** The other of the two languages. */
export function other(language: Language): Language {
  return language === "zh" ? "en" : "zh";
}

/** Language tag of HTML. */
export function languageTag(language: Language): string {
  return language === "zh" ? "zh-CN" : "en";
}
