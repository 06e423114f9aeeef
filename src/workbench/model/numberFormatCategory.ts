/** Words of Excel.NumberFormatCategory. */
export type Category =
  | "General"
  | "Number"
  | "Currency"
  | "Accounting"
  | "Date"
  | "Time"
  | "Percentage"
  | "Fraction"
  | "Scientific"
  | "Text"
  | "Special"
  | "Custom";

/** The tab of Excel's dialog that a number format stands on. inferred from the formats that the dialog offers there */
export function categoryOf(format: string): Category {
  const plain = format.replace(/\[[^\]]*\]|\\./g, "");
  const bare = plain.replace(/"[^"]*"/g, "");
  if (/^general$/i.test(bare)) return "General";
  if (bare === "@") return "Text";
  if (/_\(?.*\*/.test(plain)) return "Accounting";
  if (/[$¥€£]/.test(format) && /[0#]/.test(bare)) return "Currency";
  if (/[yd]/i.test(bare) || /m{3,}/i.test(bare)) return "Date";
  if (/[hs]/i.test(bare)) return "Time";
  if (/^[#0,.]+E[+-]0+$/i.test(bare)) return "Scientific";
  if (/^#?\s?\?+\/[?\d]+$/.test(bare)) return "Fraction";
  if (plain !== bare) return "Custom";
  if (/^[#0,.]+%$/.test(bare)) return "Percentage";
  if (/^(0|#,##0)(\.0+)?(_\)?)?(;.*)?$/.test(bare)) return "Number";
  return "Custom";
}
