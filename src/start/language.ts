import type { Language } from "../domain/model/codes";
import type { LanguageChoice } from "../taskpane/model/choices";

/** 中文 for every Chinese locale, English for all others. */
export function languageOf(locale: string | undefined): Language {
  return /^zh\b/i.test(locale ?? "") ? "zh" : "en";
}

/** The language in use: what the person chose, else Excel's. */
export function chosenLanguage(choice: LanguageChoice, host: Language): Language {
  return choice === "auto" ? host : choice;
}
