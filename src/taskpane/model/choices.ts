/**
 * What a person can set about the pane itself.
 * @module
 */
import type { Language } from "../../domain/model/codes";

/** `auto` follows Excel. */
export type LanguageChoice = "auto" | Language;
/** `auto` follows Excel or, where it does not say, the system. */
export type ThemeChoice = "auto" | "light" | "dark";

export interface Choices {
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
}

export const DEFAULT_CHOICES: Choices = { language: "auto", theme: "auto" };

/** Choices from a stored text; anything unreadable counts as `auto`. */
export function readChoices(text: string | null): Choices {
  const stored = parse(text);
  const { language, theme } = stored;
  return {
    language: language === "zh" || language === "en" ? language : "auto",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
  };
}

function parse(text: string | null): { readonly language?: unknown; readonly theme?: unknown } {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
