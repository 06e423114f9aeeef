/**
 * What a person can set about the pane itself.
 * @module
 */
import type { Language } from "../../domain/model/codes";

/** `auto` follows Excel. */
export type LanguageChoice = "auto" | Language;
/** `auto` follows Excel or, where it does not say, the system. */
export type ThemeChoice = "auto" | "light" | "dark";

/** `auto` shows a card with the source on every figure of a formula, where Excel can. */
export type CardsChoice = "auto" | "off";

export interface Choices {
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
  readonly cards: CardsChoice;
}

export const DEFAULT_CHOICES: Choices = { language: "auto", theme: "auto", cards: "auto" };

/** Choices from a stored text; anything unreadable counts as `auto`. */
export function readChoices(text: string | null): Choices {
  const stored = parse(text);
  const { language, theme, cards } = stored;
  return {
    language: language === "zh" || language === "en" ? language : "auto",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    cards: cards === "off" ? cards : "auto",
  };
}

function parse(text: string | null): Partial<Readonly<Record<keyof Choices, unknown>>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
