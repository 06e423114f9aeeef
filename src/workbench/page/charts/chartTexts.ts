import type { Language } from "../language";
import { text } from "../strings";
import type { ChartLayerTexts } from "./ChartLayer";

/** What is said of charts, in the language of the page. */
export function chartTexts(language: () => Language): ChartLayerTexts {
  return {
    label: ({ title, name, series }) =>
      text(language(), "chartLabel", {
        title: title?.text ?? name,
        series: series
          .filter((one) => !one.filtered)
          .map((one) => one.name)
          .join(text(language(), "listSeparator")),
      }),
    nearest: ({ chartType }) => text(language(), "chartNearest", { type: chartType }),
  };
}
