import type { Proof } from "./cases";
import { contradicted } from "./contradictions";

/** Functions that answer with words or facts. */
export const WORDS: Readonly<Record<string, Proof>> = {
  PORTINFO: {
    normal: [
      { args: ["满洲里", "name-en"], shown: "Manzhouli" },
      { args: ["满都拉", "class"], shown: "重点专业口岸" },
      { args: ["满洲里", "neighbor"], shown: "俄罗斯" },
      { args: ["满洲里", "lat"], shown: "49.63" },
      // A link where the port opposite is an entity, else its printed names.
      { args: ["二连浩特", "counterpart"], shown: "扎门乌德" },
      { args: ["满洲里", "counterpart"], shown: "后贝加尔斯克" },
      { args: ["阿拉山口", "对应口岸"], shown: "Dostyk (formerly Druzhba)" },
      { args: ["乌力吉", "status", "asOf=2022"], shown: "建设中" },
      { args: ["勐满", "province"], shown: "云南省" },
      // In 2020 only the foreign name had been printed.
      { args: ["阿尔山", "counterpart", "asOf=2020"], shown: "松贝尔" },
    ],
    bad: [
      { args: ["满洲里", "colour"], zh: /没有名为“colour”的字段/, en: /No field/ },
      { args: ["满洲里", "unlocod"], zh: /找：.*（unlocode）/, en: /Did you mean unlocode\?/ },
    ],
    gap: [
      {
        args: ["满洲里", "year-moved"],
        zh: /没有满洲里的“迁址年份（year-moved）”。有记载的字段：.*modes/,
        en: /no "year-moved" for Manzhouli\. Fields it has: .*modes/,
      },
      {
        args: ["乌力吉", "status", "asOf=2010"],
        zh: /日期不晚于2010年的都没有刊载乌力吉的“.*”；更晚或未注日期的来源有记载/,
        en: /None of our sources dated up to 2010 prints the ".*" of Wuliji; one that is later or undated does/,
      },
    ],
    // Under construction in 2021, accepted in 2025, open in 2026.
    conflict: { args: ["乌力吉", "status"], shown: "开放" },
    array: { refused: true, args: [[["满洲里"], ["策克"]], "modes"], zh: /2 行 1 列/, en: /2 × 1 cells/ },
  },
  PORTSOURCE: {
    normal: [
      { args: ["满洲里", "freight", 2014], shown: "内蒙古大学蒙古学学院（2015年）…" },
      { args: ["满洲里", "freight", 2014, "", "", "完整"], shown: "图门其其格，《…》…原文：“…3010万吨…”…" },
      { args: ["内蒙古", "freight", 2025, "", "", "", "kind=target"], shown: "内蒙古日报…" },
      ...["gbt7714", "GB/T 7714—2015", "GB/T 7714-2015", "国标"].map((style) => {
        return { args: ["满洲里", "freight", 2014, "", "", style], shown: "图门其其格. …[Z]. …, 2015." };
      }),
      { args: ["满洲里", "freight", 2014, "", "", "Chicago 17"], shown: "图门其其格. “….” …, 2015." },
      { args: ["满洲里", "freight", 2014, "", "", "BibTeX"], shown: "@unpublished{…title = {…" },
    ],
    bad: [
      {
        args: ["满洲里", "freight", 2014, "", "", "APA"],
        zh: /short、full、gbt7714、chicago、bibtex/,
        en: /short, full, gbt7714/,
      },
      {
        args: ["满洲里", "freight", 2014, "", "", "scope=customs"],
        zh: /像是选项/,
        en: /looks like options/,
      },
    ],
    gap: [{ args: ["满洲里", "freight", 2015], zh: /没有刊载/, en: /print no freight/ }],
    conflict: { catalog: contradicted({}), args: ["满洲里", "freight", 2014], shown: "满洲里海关…" },
    array: { refused: true, args: ["满洲里", "freight", [[2013, 2014]]], zh: /1 行 2 列/, en: /1 × 2 cells/ },
  },
  PORTQUOTE: {
    normal: [
      { args: ["满洲里", "freight", 2014], shown: "2014年，满洲里口岸货运量3010万吨，较上年略有增长" },
    ],
    bad: [{ args: ["满洲里", "freight", 41640], zh: /序列号/, en: /serial number/ }],
    gap: [{ args: ["满洲里", "freight", 2015], zh: /没有刊载/, en: /print no freight/ }],
    conflict: { catalog: contradicted({}), args: ["满洲里", "freight", 2014], shown: "货运量100万吨" },
    array: { refused: true, args: ["满洲里", "freight", [[2013, 2014]]], zh: /1 行 2 列/, en: /1 × 2 cells/ },
  },
  PORTWHY: {
    normal: [
      {
        args: ["满洲里", "freight", 2014],
        shown: "满洲里2014年货运量（进出口合计、全部方式）：3,010 万吨。来源：…",
      },
      { args: ["满洲里", "freight", 2015], shown: "我们的来源没有刊载满洲里2015年的货运量…" },
      { args: ["满州里", "freight", 2014], shown: "没有名为“满州里”的口岸或地区。您是不是要找：满洲里？" },
      { args: ["满洲里", "freight", 2022, "", "", "of=growth"], shown: "…不是计算所得…" },
      { args: ["内蒙古", "ceb-share", 2025, "", "", "of=progress"], shown: "…约 95%…47.5%…÷ 目标…超过 50%…" },
      { args: ["内蒙古", "freight", 2025, "", "", "of=target"], shown: "…13,000 万吨…" },
      { args: ["", "freight", 2014], shown: "缺少口岸或地区…" },
    ],
    bad: { never: "it answers in words whatever it is asked: `normal` has three of them" },
    gap: { never: "a gap is what it tells: `normal` has one, `gapKinds.test.ts` every kind" },
    conflict: {
      args: ["二连浩特", "freight", 2014],
      shown: "…",
      other: /与此不一致：1,355\.9 万吨|Others differ: 1,355\.9/,
    },
    array: { args: [[["满洲里"], ["策克"]], "freight", 2014], shown: "口岸或地区是 2 行 1 列的区域…" },
  },
  PORTVERSION: {
    normal: [{ args: [], shown: "0.1.0 (…)" }],
    bad: { never: "it has no arguments" },
    gap: { never: "the package always has a version" },
    conflict: { never: "there is one version" },
    array: { never: "it has no arguments" },
  },
};
