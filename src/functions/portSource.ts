import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import { bibliographyEntry } from "../strings/citations";
import { citation } from "../strings/readings";
import { gapError } from "./support/answer";
import type { FunctionDefinition, Parameter } from "./support/definition";
import { ask } from "./support/figure";
import { readStyle } from "./support/style";
import { ENTITY, FLOW, INDICATOR, MODE, OPTIONS, PERIOD } from "./support/parameters";

const STYLE: Parameter = {
  name: "style",
  label: { zh: "样式", en: "style" },
  description: {
    zh: "short 简短（默认）、full 完整并附原文，或 gbt7714、chicago、bibtex",
    en: "short (default), full with the printed sentence, or gbt7714, chicago, bibtex",
  },
  optional: true,
  dropDown: "style",
};

/** The citation of the source of a figure. */
export const portSource: FunctionDefinition = {
  id: "PORTSOURCE",
  summary: { zh: "数字的出处", en: "Source of a figure" },
  description: {
    zh: "返回某个数字的来源引文：发布方、题名、日期、出处位置；full 样式另附网址与原文；gbt7714、chicago、bibtex 按 GB/T 7714、芝加哥格式和 BibTeX 著录这一来源。",
    en: "Returns the citation of a figure: publisher, title, date and place in the source; the full style adds the address and the printed sentence; gbt7714, chicago and bibtex give the source as an entry of a bibliography.",
  },
  parameters: [ENTITY, INDICATOR, PERIOD, FLOW, MODE, STYLE, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTSOURCE("二连浩特","freight",2014,"import")',
      result: { zh: "内蒙古大学蒙古学学院（2015年）…", en: "内蒙古大学蒙古学学院 (2015)…" },
      comment: { zh: "简短引文", en: "The short citation" },
    },
    {
      formula: '=KOUAN.PORTSOURCE("满洲里","freight",2014,,,"full")',
      result: {
        zh: "图门其其格，《内蒙古自治区参与图们江区域合作的现状及对策建议》…原文：“2014年，满洲里口岸货运量3010万吨…”…",
        en: "图门其其格, “内蒙古自治区参与图们江区域合作的现状及对策建议”…printed: “2014年，满洲里口岸货运量3010万吨…”…",
      },
      comment: { zh: "完整引文，附原文", en: "The full citation, with the printed sentence" },
    },
    {
      formula: '=KOUAN.PORTSOURCE("满洲里","freight",2014,,,"gbt7714")',
      result: {
        zh: "图门其其格. 内蒙古自治区参与图们江区域合作的现状及对策建议[Z]. 内蒙古大学蒙古学学院, 2015.",
        en: "图门其其格. 内蒙古自治区参与图们江区域合作的现状及对策建议[Z]. 内蒙古大学蒙古学学院, 2015.",
      },
      comment: { zh: "GB/T 7714 格式的参考文献", en: "An entry after GB/T 7714 for a bibliography" },
    },
  ],
  answer: (context, [entity, indicator, period, flow, mode, style, options]) => {
    const asked = readStyle(style);
    if (!asked.ok) return gapError(context.catalog, asked, context.language);
    const found = ask(context, { entity, indicator, period, flow, mode, options });
    if (!found.ok) return gapError(context.catalog, found, context.language);
    return asked.value === "short" || asked.value === "full"
      ? citation(context.catalog, found, asked.value, context.language)
      : bibliographyEntry(found.source, asked.value);
  },
};
