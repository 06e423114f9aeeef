import type { Proof } from "./cases";
import { contradicted, contradictedAfter, contradictedBesideTarget } from "./contradictions";

const OTHER = /150/;

/** Functions that answer with one number. */
export const FIGURES: Readonly<Record<string, Proof>> = {
  PORTFREIGHT: {
    normal: [
      { args: ["满洲里", 2014], shown: "3010" },
      { args: ["滿洲里", "2014年"], shown: "3010" },
      { args: ["CNMLX", "2014"], shown: "3010" },
      { args: ["满洲里口岸", 2014, "合计", "全部方式", "亿吨"], shown: "0.301" },
      { args: ["二连浩特公路口岸", 2014, "出口"], shown: "225.2" },
      { args: ["内蒙古", "十三五"], shown: "41500" },
    ],
    bad: [
      { args: ["满洲里", 2014, "sideways"], zh: /不是方向/, en: /is no flow/ },
      { args: ["二连浩特铁路口岸", 2014, "", "road"], zh: /已指明铁路/, en: /already names the mode rail/ },
      { args: ["满洲里", 2014, "", "", "亿元"], zh: /不能用于货运量/, en: /does not fit/ },
      { args: [2014, "满洲里"], zh: /像是年份或时期/, en: /looks like a year/ },
      { args: ["满洲里", 2014, "road"], zh: /像是运输方式/, en: /looks like a mode/ },
      {
        args: ["满洲里", 2014, "", "", "", "commodity=铜"],
        zh: /找：铜精矿.*（copper-concentrate）？/,
        en: /mean copper-concentrate\?/,
      },
      { args: ["满洲里", "今年"], zh: /YEAR\(TODAY\(\)\)/, en: /YEAR\(TODAY\(\)\)/ },
    ],
    gap: [
      { args: ["满洲里", 2015], zh: /没有刊载满洲里2015年的货运量/, en: /no freight figure .* in 2015/ },
      { args: ["满洲里公路口岸", 2014], zh: /名称中写明的/, en: /stands in the name/ },
      { args: ["俄罗斯", 2014], zh: /贸易伙伴：.*partner=RU/, en: /a partner in trade here: .*partner=RU/ },
      { args: ["满洲里市", 2014], zh: /有这项数字的是：满洲里（口岸）/, en: /for: the port 满洲里/ },
    ],
    conflict: { args: ["二连浩特", 2014], shown: "1074.4", other: /1,355\.9/ },
    array: {
      refused: true,
      args: [[["满洲里"], ["策克"]], 2014],
      zh: /2 行 1 列.*PORTTABLE/,
      en: /2 × 1 cells.*PORTTABLE/,
    },
  },
  PORTPASSENGERS: {
    normal: [
      { args: ["满洲里", 2014], shown: "152" },
      { args: ["Manzhouli", 2014, "total", "all", "person-times"], shown: "1520000" },
      { args: ["Erenhot", 2017, "出境"], shown: "111.3" },
    ],
    bad: [
      { args: ["满洲里", 2014, "transit"], zh: /不分“过境”/, en: /has no flow "transit"/ },
      { args: ["满洲里", 2014, "", "", "吨"], zh: /不能用于出入境人员/, en: /does not fit/ },
    ],
    gap: [{ args: ["满洲里", 2027], zh: /还没有到公布的时候/, en: /not yet due/ }],
    conflict: {
      catalog: contradicted({ indicator: "passengers", unit: "wan-person-times" }),
      args: ["满洲里", 2014],
      shown: "100",
      other: OTHER,
    },
    array: { refused: true, args: ["满洲里", [[2013, 2014]]], zh: /1 行 2 列/, en: /1 × 2 cells/ },
  },
  PORTVEHICLES: {
    normal: [
      { args: ["满都拉", 2016], shown: "32000" },
      { args: ["满都拉", 2016, "", "road"], shown: "32000" },
      { args: ["阿拉山口", 2025, null, "公路", "万辆"], shown: "14" },
    ],
    bad: [{ args: ["满都拉", 2016, "", "rail"], zh: /没有“铁路”这种运输方式/, en: /has no mode "rail"/ }],
    gap: [{ args: ["策克", 2014], zh: /没有刊载策克2014年/, en: /no vehicles figure/ }],
    conflict: {
      catalog: contradicted({ indicator: "vehicles", mode: "road", unit: "vehicle" }),
      args: ["满洲里", 2014, "", "road"],
      shown: "100",
      other: OTHER,
    },
    array: { refused: true, args: [[["满都拉", "策克"]], 2016], zh: /1 行 2 列/, en: /1 × 2 cells/ },
  },
  PORTTRAINS: {
    normal: [
      { args: ["满洲里", 2023], shown: "5001" },
      { args: ["满洲里", 2023, null, "铁路"], shown: "5001" },
      { args: ["满洲里", 2020, "", "", "", "scope=海关"], shown: "3079" },
    ],
    bad: [{ args: ["满洲里", 2023, "", "road"], zh: /没有“公路”这种运输方式/, en: /has no mode "road"/ }],
    gap: [{ args: ["二连浩特", 2022], zh: /只刊载了其中一段时间/, en: /only parts/ }],
    conflict: { args: ["二连浩特", 2020], shown: "2394", other: /2,379/ },
    array: { refused: true, args: ["满洲里", [[2022], [2023]]], zh: /2 行 1 列/, en: /2 × 1 cells/ },
  },
  PORTTRADE: {
    normal: [
      { args: ["内蒙古", 2025], shown: "2206.7" },
      { args: ["Erenhot", "2023"], shown: "423.1" },
      { args: ["Inner Mongolia", 2025, "", "", "元"], shown: "220670000000" },
      { args: ["内蒙古", 2023, "", "", "", "partner=蒙古"], shown: "699" },
    ],
    bad: [{ args: ["内蒙古", 2025, "", "", "TEU"], zh: /“标箱”不能用于外贸/, en: /"TEU" does not fit/ }],
    gap: [
      { args: ["二连浩特", 2014], zh: /没有以人民币刊载.*“亿美元”/, en: /in yuan, only in: US dollars/ },
      { args: ["内蒙古", 2025, "", "", "亿美元"], zh: /没有以美元刊载/, en: /in US dollars, only in: yuan/ },
    ],
    conflict: {
      catalog: contradicted({ indicator: "goods-value", unit: "yi-cny" }),
      args: ["满洲里", 2014],
      shown: "100",
      other: OTHER,
    },
    array: { refused: true, args: [[["内蒙古"], ["新疆"]], 2025], zh: /2 行 1 列/, en: /2 × 1 cells/ },
  },
  PORTDATA: {
    normal: [
      { args: ["满洲里", "freight", 2014], shown: "3010" },
      { args: ["内蒙古", "外贸", 2025], shown: "2206.7" },
      { args: ["内蒙古", "freight", 2025, "", "", "", "kind=target,asOf=2022"], shown: "10000" },
    ],
    bad: [
      { args: ["满洲里", "frieght", 2014], zh: /找：货运量/, en: /Freight/ },
      {
        args: ["满洲里", "煤炭", 2014],
        zh: /它是货种：.*commodity=coal/,
        en: /is a commodity: .*commodity=coal/,
      },
      { args: ["freight", "满洲里", 2014], zh: /像是指标/, en: /looks like an indicator/ },
      { args: ["满洲里", "freight", 2014, "", "", "", "coal"], zh: /commodity=coal/, en: /commodity=coal/ },
      {
        args: ["满洲里", "freight", 2014, "", "", "", "of=growth"],
        zh: /不用选项 of/,
        en: /no use of the option of/,
      },
    ],
    gap: [{ args: ["策克", "freight", 2010], zh: /commodity=coal/, en: /commodity=coal/ }],
    conflict: { args: ["西藏", "border-trade", 2014], shown: "121", other: /121\.7439/ },
    array: {
      refused: true,
      args: ["满洲里", [["freight", "vehicles"]], 2014],
      zh: /指标是 1 行 2 列/,
      en: /indicator/,
    },
  },
  PORTGROWTH: {
    normal: [
      { args: ["满洲里", "freight", 2022], shown: "-0.135" },
      { args: ["满洲里", "freight", 2012], shown: "0.059" },
      { args: ["内蒙古", "foreign-trade", 2025], shown: "0.06444…" },
    ],
    bad: [
      { args: ["内蒙古", "ceb-share", 2025], zh: /本身是比率/, en: /is a rate already/ },
      { args: ["满洲里", "freight", "2016/2020"], zh: /没有上年同期/, en: /no same period/ },
    ],
    gap: [
      { args: ["满洲里", "freight", 2014], zh: /没有刊载2013年的数/, en: /none for 2013/ },
      { args: ["内蒙古", "foreign-trade", 2022], zh: /发布方不同/, en: /different publishers/ },
      { args: ["满洲里", "freight", 2022, "", "rail"], zh: /口径不同/, en: /counted differently/ },
      { args: ["二连浩特", "goods-value", 2014], zh: /只以亿美元刊载/, en: /in USD 100 million only/ },
    ],
    conflict: { catalog: contradictedAfter("80", {}), args: ["满洲里", "freight", 2014], shown: "0.25" },
    array: { refused: true, args: ["满洲里", "freight", [[2021, 2022]]], zh: /1 行 2 列/, en: /1 × 2 cells/ },
  },
  PORTTARGET: {
    normal: [
      { args: ["内蒙古", "freight", 2025], shown: "13000" },
      { args: ["内蒙古", "freight", 2025, "", "", "亿吨", "asOf=2022"], shown: "1" },
    ],
    bad: [
      {
        args: ["内蒙古", "freight", 2025, "", "", "", "kind=actual"],
        zh: /kind 不能是“actual”/,
        en: /It can be: target/,
      },
    ],
    gap: [
      { args: ["满洲里", "freight", 2025], zh: /没有规划为满洲里2025年/, en: /No plan .* Manzhouli in 2025/ },
    ],
    conflict: {
      catalog: contradicted({ kind: "target" }),
      args: ["满洲里", "freight", 2014],
      shown: "100",
      other: OTHER,
    },
    array: { refused: true, args: [[["内蒙古"], ["新疆"]], "freight", 2025], zh: /2 行/, en: /2 × 1/ },
  },
  PORTPROGRESS: {
    normal: [{ args: ["内蒙古", "ceb-share", 2025], shown: "0.95" }],
    bad: [{ args: ["内蒙古", "ceb-share", 14], zh: /位数不够/, en: /too short/ }],
    gap: [
      { args: ["内蒙古", "passengers", 2025], zh: /目标：660 万人次/, en: /The target is 660/ },
      // Not to be sent to land, for which there is no target.
      {
        args: ["内蒙古", "freight", 2025],
        zh: /另一种口径的实际数：陆路，与目标不能相除。请用 PORTDATA/,
        en: /print one in 2025 for land only, which does not go with the target\. Take it with PORTDATA/,
      },
    ],
    conflict: { catalog: contradictedBesideTarget({}), args: ["满洲里", "freight", 2014], shown: "0.5" },
    array: { refused: true, args: ["内蒙古", "ceb-share", [[2024], [2025]]], zh: /2 行/, en: /2 × 1/ },
  },
};
