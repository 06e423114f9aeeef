import type { FontSpec } from "chart.js";
import type { FontView } from "../../model/charts/view";

/** Colours of the page, for what the chart does not say itself. */
export interface ChartColors {
  readonly background: string;
  readonly text: string;
  readonly lines: string;
}

/** Colours of a chart on a light and on a dark page. */
export const CHART_COLORS: Readonly<Record<"light" | "dark", ChartColors>> = {
  light: { background: "#FFFFFF", text: "#404040", lines: "#D9D9D9" },
  dark: { background: "#1F1F1F", text: "#D6D6D6", lines: "#4A4A4A" },
};

/** Pixels of a point. */
export const PIXELS = 96 / 72;

/** A font as Chart.js takes it. */
export function font(view: FontView): Partial<FontSpec> {
  return {
    size: view.size * PIXELS,
    family: family(view),
    weight: view.bold ? "bold" : "normal",
    style: view.italic ? "italic" : "normal",
  };
}

/** A font as a canvas takes it. */
export function cssFont(view: FontView): string {
  return `${view.italic ? "italic " : ""}${view.bold ? "bold " : ""}${String(view.size * PIXELS)}px ${family(view)}`;
}

function family({ name }: FontView): string {
  return `"${name.replaceAll('"', "")}", "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", Arial, sans-serif`;
}
