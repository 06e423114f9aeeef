/**
 * Texts people read: pairs of 中文 and English, whole sentences with `{placeholders}`.
 * @module
 */

/** A text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Values for the placeholders of a text. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * The text in one language with its placeholders filled.
 * @throws Error when the text has a placeholder for which no value is given: a defect of the caller, not of the user.
 */
export function say(text: Text, language: "zh" | "en", values: Values = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${text.en}"`);
    return String(value);
  });
}

/** Items joined as a list in the language: 甲、乙 or A, B. */
export function list(items: readonly string[], language: "zh" | "en"): string {
  return items.join(language === "zh" ? "、" : ", ");
}
