import type { Language } from "../../domain/model/codes";

// Made once: making one for each of thousands of figures takes seconds.
const FORMATS: Readonly<Record<Language, readonly [plain: Intl.NumberFormat, grouped: Intl.NumberFormat]>> = {
  zh: [formatOf("zh-CN", false), formatOf("zh-CN", true)],
  en: [formatOf("en-US", false), formatOf("en-US", true)],
};

function formatOf(locale: string, useGrouping: boolean): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { useGrouping, maximumFractionDigits: 10 });
}

/** A number with all its decimals, with separators or, for years, without. */
export function numberText(value: number, grouped: boolean, language: Language): string {
  return FORMATS[language][grouped ? 1 : 0].format(value);
}
