import type { Language } from "../../domain/model/codes";
import type { Column } from "../../domain/model/table";

const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-US" };

/** A whole number with separators. */
export function countText(count: number, language: Language): string {
  return count.toLocaleString(LOCALES[language]);
}

/** A cell's value as the sheet will show it: the column's number format decides grouping and decimals. */
export function cellText(
  value: string | number | null,
  column: Pick<Column, "numberFormat">,
  language: Language,
): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  const { numberFormat } = column;
  const decimals = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  return value.toLocaleString(LOCALES[language], {
    useGrouping: numberFormat.includes(","),
    minimumFractionDigits: decimals,
    maximumFractionDigits: numberFormat.endsWith("General") ? 20 : decimals,
  });
}
