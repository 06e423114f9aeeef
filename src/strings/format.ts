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

/** A text cut at its placeholders: words at even places, names at odd ones. Texts are few; their words are filled often. */
const cut = new Map<string, readonly string[]>();

function partsOf(text: string): readonly string[] {
  let parts = cut.get(text);
  if (parts === undefined) cut.set(text, (parts = text.split(/\{(\w+)\}/)));
  return parts;
}

/**
 * The text in one language with its placeholders filled.
 * @throws Error when the text has a placeholder for which no value is given: a defect of the caller, not of the user.
 */
export function say(text: Text, language: "zh" | "en", values: Values = {}): string {
  const parts = partsOf(text[language]);
  let said = parts[0] ?? "";
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] ?? "";
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${text.en}"`);
    said += `${value}${parts[i + 1] ?? ""}`;
  }
  return said;
}

/** Items joined as a list in the language: 甲、乙 or A, B. */
export function list(items: readonly string[], language: "zh" | "en"): string {
  return items.join(language === "zh" ? "、" : ", ");
}
