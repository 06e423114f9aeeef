import { createContext, useContext, useMemo } from "react";
import type { Language } from "../../domain/model/codes";
import { say, type Text, type Values } from "../../strings/format";
import { countText } from "../model/cellText";

/** Language of the pane. */
export const LanguageContext = createContext<Language>("en");

/** Says texts in the pane's language. */
export interface Texts {
  readonly language: Language;
  /** The text with its placeholders filled; numbers get separators. */
  readonly say: (text: Text, values?: Values) => string;
}

export function useTexts(): Texts {
  const language = useContext(LanguageContext);
  return useMemo(
    () => ({
      language,
      say: (text, values = {}) => {
        const shown = Object.entries(values).map(([name, value]) => [
          name,
          typeof value === "number" ? countText(value, language) : value,
        ]);
        return say(text, language, Object.fromEntries(shown) as Values);
      },
    }),
    [language],
  );
}
