import { BooleanNumber } from "@univerjs/core";
import type { IRangeThemeStyleJSON } from "@univerjs/sheets";

interface TableTheme {
  readonly name: string;
  readonly style: Omit<IRangeThemeStyleJSON, "name">;
}

/** Univer's name for a table that has no style. */
export const NO_STYLE = "None";

/** The style a table gets that asked for none, as in Excel. */
export const TABLE_STYLE = "TableStyleMedium2";

const ACCENTS = ["#404040", "#4472C4", "#ED7D31", "#7F7F7F", "#FFC000", "#5B9BD5", "#70AD47"];
const BANDS = ["#D9D9D9", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"];

/** Table styles that imitate Excel's: Medium 1–7 with a filled header, Light 1–7 without. */
export const tableThemes: TableTheme[] = [
  // The first one is the default.
  medium(2),
  ...[1, 3, 4, 5, 6, 7].map(medium),
  ...[1, 2, 3, 4, 5, 6, 7].map(light),
  { name: NO_STYLE, style: {} },
];

/** The style by Excel's name where it is imitated, else the default one; none for `""`. */
export function knownStyle(name: string): string {
  if (name === "") return NO_STYLE;
  return tableThemes.some((theme) => theme.name === name) ? name : TABLE_STYLE;
}

function medium(number: number): TableTheme {
  return {
    name: `TableStyleMedium${number}`,
    style: {
      headerRowStyle: {
        bg: { rgb: ACCENTS[number - 1] ?? "" },
        cl: { rgb: "#FFFFFF" },
        bl: BooleanNumber.TRUE,
      },
      firstRowStyle: { bg: { rgb: BANDS[number - 1] ?? "" } },
    },
  };
}

function light(number: number): TableTheme {
  return {
    name: `TableStyleLight${number}`,
    style: {
      headerRowStyle: { cl: { rgb: ACCENTS[number - 1] ?? "" }, bl: BooleanNumber.TRUE },
      firstRowStyle: { bg: { rgb: BANDS[number - 1] ?? "" } },
    },
  };
}
