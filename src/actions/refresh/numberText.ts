import type { Language } from "../../domain/model/codes";

// Made once: making one for each of thousands of figures takes seconds.
const FORMATS: Readonly<Record<Language, readonly [plain: Intl.NumberFormat, grouped: Intl.NumberFormat]>> = {
  zh: [formatOf("zh-CN", false), formatOf("zh-CN", true)],
  en: [formatOf("en-US", false), formatOf("en-US", true)],
};

function formatOf(locale: string, useGrouping: boolean): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { useGrouping, maximumFractionDigits: 10 });
}

/** What `String` writes as both languages do, but for the separators. */
const PLAIN = /^-?[1-9]\d*(?:\.\d{1,10})?$|^-?0\.\d{1,10}$/;

/** A number with all its decimals, with separators or, for years, without. */
export function numberText(value: number, grouped: boolean, language: Language): string {
  // A large table has tens of thousands of changes; Intl takes ten times as long.
  const text = String(value);
  if (PLAIN.test(text)) return grouped ? separated(text) : text;
  return FORMATS[language][grouped ? 1 : 0].format(value);
}

/** Commas between thousands. */
function separated(text: string): string {
  const dot = text.indexOf(".");
  let at = (dot < 0 ? text.length : dot) - 3;
  const first = text.startsWith("-") ? 1 : 0;
  let shown = text;
  for (; at > first; at -= 3) shown = `${shown.slice(0, at)},${shown.slice(at)}`;
  return shown;
}
