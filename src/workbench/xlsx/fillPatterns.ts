import type { FillPatterns } from "exceljs";

/** Patterns of fills: Excel's words in its API, and those in files. documented: ST_PatternType, Excel.FillPattern */
export const FILL_PATTERNS: Readonly<Record<string, FillPatterns>> = {
  Gray75: "darkGray",
  Gray50: "mediumGray",
  Gray25: "lightGray",
  Gray16: "gray125",
  Gray8: "gray0625",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
};
