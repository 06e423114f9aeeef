import type { Proof } from "./cases";
import { contradicted } from "./contradictions";

const OTHER = /150/;

/** Functions that spill. */
export const SPILLS: Readonly<Record<string, Proof>> = {
  PORTSERIES: {
    normal: [
      { args: ["满洲里", "freight"], shown: "时期 | 满洲里货运量（万吨）\n2005 | 1752\n2006 | 2171…" },
      {
        args: ["满洲里", "freight", 2022, 2022, "进口"],
        shown: "时期 | 满洲里货运量（进口，万吨）\n2022 | 1350",
      },
      {
        args: ["二连浩特", "ceb-trains", 2019, 2021, "", "", "", "headers=no;order=desc"],
        shown: "2021 | 2739\n2020 | 2394\n2019 | #N/A",
      },
    ],
    bad: [
      { args: ["满洲里", "freight", "2016/2020"], zh: /序列不能从/, en: /A series cannot start/ },
      { args: ["满洲里", "freight", 2014, 2012], zh: /对调/, en: /Swap them/ },
    ],
    gap: [{ args: ["满洲里", "foreign-trade"], zh: /没有刊载满洲里的外贸/, en: /at all/ }],
    conflict: {
      catalog: contradicted({}),
      args: ["满洲里", "freight", 2014, 2014, "", "", "", "headers=no"],
      shown: "2014 | 100",
      other: OTHER,
    },
    array: { refused: true, args: [[["满洲里"], ["策克"]], "freight"], zh: /2 行 1 列/, en: /2 × 1 cells/ },
  },
  PORTTABLE: {
    normal: [
      { args: ["满洲里", "freight", 2014], shown: "3010" },
      { args: ["满洲里", "freight", [[2014, 2012]], "", "", "", "order=asc"], shown: "2817.2 | 3010" },
    ],
    bad: [{ args: ["满洲里", "frieght", 2014], zh: /没有名为“frieght”的指标/, en: /No indicator/ }],
    gap: {
      never: "an entity or period without a figure stands in its own cell, which the array shows",
    },
    conflict: { catalog: contradicted({}), args: ["满洲里", "freight", 2014], shown: "100", other: OTHER },
    array: {
      args: [
        [["满洲里"], ["满州里"], [""], ["二连浩特"], [null]],
        "freight",
        [[2013, 2014, "x"]],
        "",
        "",
        "",
        "headers=yes",
      ],
      shown: [
        "货运量（万吨） | 2013 | 2014 | x",
        "满洲里 | #N/A | 3010 | #VALUE!",
        "满州里 | #VALUE! | #VALUE! | #VALUE!",
        " | #VALUE! | #VALUE! | #VALUE!",
        "二连浩特 | #N/A | 1074.4 | #VALUE!",
      ].join("\n"),
    },
  },
  PORTRANK: {
    normal: [
      {
        args: ["freight", 2014],
        shown:
          "位次 | 口岸（100 个中 3 个有数） | 货运量（万吨，2014年，口径不一） | 来源\n1 | 满洲里 | 3010 | …\n2 | …\n3 | …",
      },
      {
        args: ["freight", 2014, "all"],
        shown: "位次 | 口岸（100 个中 3 个有数） | …\n1 | …\n2 | …\n3 | 二连浩特 | …",
      },
      // One counts pipelines too.
      {
        args: ["freight", 2025, 2],
        shown:
          "位次 | 口岸（…） | 货运量（万吨，2025年，口径不一） | 来源\n1 | 霍尔果斯 | 4600 | …（口径：含管道运输）\n2 | 东宁 | 107.27 | …，正文",
      },
      {
        args: ["freight", 2014, 1, "import", "", "", "order=asc"],
        shown:
          "位次 | 口岸（100 个中 1 个有数） | 货运量（进口，万吨，2014年） | 来源\n1 | 二连浩特 | 790.4 | …",
      },
    ],
    bad: [
      {
        args: ["freight", 2014, "import"],
        zh: /名次数不能是“import”。它像是方向：.*写 all 或省略/,
        en: /The number of ranks cannot be "import"\. It looks like a flow: .* all, or nothing, lists all/,
      },
      { args: ["freight", 2014, 0.5], zh: /大于 0 的整数/, en: /whole number from 1/ },
      { args: ["freight", 2014, "ten"], zh: /“ten”/, en: /"ten"/ },
    ],
    gap: [{ args: ["freight", 1950], zh: /100 个口岸中任何一个/, en: /For none of the 100 ports/ }],
    conflict: {
      catalog: contradicted({}),
      args: ["freight", 2014, "", "", "", "", "headers=no"],
      shown: "1 | 满洲里 | 100 | 满洲里海关…",
      other: OTHER,
    },
    array: { refused: true, args: ["freight", [[2013, 2014]]], zh: /1 行 2 列/, en: /1 × 2 cells/ },
  },
  PORTLIST: {
    normal: [
      {
        args: [],
        shown: "满洲里 | Manzhouli | 公路、铁路、航空 | 俄罗斯 | 内蒙古自治区 | 综合枢纽口岸 | manzhouli\n…",
      },
      {
        args: ["", "", "", "hub", "order=asc"],
        shown: "二连浩特 | Erenhot | … | erenhot\n满洲里 | Manzhouli | … | manzhouli",
      },
    ],
    bad: [
      {
        args: ["蒙古国"],
        zh: /它是国家：请写在毗邻国家参数中/,
        en: /It is a country: give it as the neighbour/,
      },
      { args: ["", "内蒙古"], zh: /请写在省区参数中/, en: /It is a place in China: give it as the province/ },
      { args: ["内萌古"], zh: /没有名为“内萌古”的省区.*内蒙古自治区/, en: /Did you mean 内蒙古自治区/ },
      { args: ["", "", "", "best"], zh: /综合枢纽口岸、/, en: /Comprehensive hub port/ },
      {
        args: ["", "", "", "", "commodity=coal"],
        zh: /不用选项 commodity/,
        en: /no use of the option commodity/,
      },
    ],
    gap: [{ args: ["云南", "蒙古国"], zh: /没有同时符合/, en: /None of the 100 ports/ }],
    conflict: { never: "a list shows what the best source of each fact says; PORTINFO tells one fact" },
    array: { refused: true, args: [[["内蒙古"], ["新疆"]]], zh: /2 行 1 列/, en: /2 × 1 cells/ },
  },
  PORTFIND: {
    normal: [
      { args: ["满洲里"], shown: "满洲里 | Manzhouli | 口岸 | manzhouli…" },
      { args: ["Zabaikalsk"], shown: "满洲里 | Manzhouli | 口岸 | manzhouli" },
      { args: ["蒙古"], shown: "蒙古国 | Mongolia | 国家 | MN\n…内蒙古自治区 | Inner Mongolia | 地区…" },
      {
        args: ["cnmlx", "headers=yes"],
        shown: "名称 | 英文名 | 类别 | 代号\n满洲里 | Manzhouli | 口岸 | manzhouli…",
      },
    ],
    bad: [
      {
        args: ["满洲里", "order=desc;scope=customs"],
        zh: /不用选项 scope/,
        en: /no use of the option scope/,
      },
    ],
    gap: [{ args: ["🜁"], zh: /没有与“🜁”相近的名称/, en: /No name in the registry is like/ }],
    conflict: { never: "names do not contradict each other" },
    array: { refused: true, args: [[["满洲里"], ["策克"]]], zh: /2 行 1 列/, en: /2 × 1 cells/ },
  },
  PORTDATASET: {
    normal: [
      { args: ["freight"], shown: "口岸 | 年份 | 方向 | …" },
      { args: ["key-projects", "", "headers=no;order=desc"], shown: "13 | …" },
      { args: ["口岸", "", "headers=no"], shown: "满洲里 | Manzhouli | 内蒙古自治区 | …" },
      {
        args: ["freight", "port:满洲里；year=2014年", "headers=no"],
        shown: "满洲里 | 2014 | 进出口合计 | …",
      },
    ],
    bad: [
      { args: ["frieght"], zh: /您是不是要找：.*（freight）/, en: /Did you mean freight\?/ },
      { args: ["口岸表"], zh: /您是不是要找：边境口岸名录（ports）？/, en: /Did you mean ports\?/ },
      { args: ["nothing-like-it"], zh: /可写：.*（freight）、/, en: /Write one of: freight,/ },
      {
        args: ["freight", "port=满州里"],
        zh: /您是不是要找：满洲里？/,
        en: /Did you mean 满洲里 \(Manzhouli\)/,
      },
      { args: ["freight", "满洲里"], zh: /您是不是要写 port=满洲里？/, en: /Did you mean port=满洲里\?/ },
      { args: ["freight", "harbour=1"], zh: /可用筛选项：port、/, en: /Its filters are: port,/ },
      { args: ["key-projects", "port=1"], zh: /没有筛选项/, en: /has no filters/ },
    ],
    gap: [{ args: ["freight", "port=策克;flow=import"], zh: /没有符合筛选条件的行/, en: /no row that fits/ }],
    conflict: { never: "the dataset `conflicts` lists them; a test of its own holds it" },
    array: { refused: true, args: [[["freight"], ["vehicles"]]], zh: /2 行 1 列/, en: /2 × 1 cells/ },
  },
};
