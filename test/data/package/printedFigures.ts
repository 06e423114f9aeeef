/**
 * Questions whose answers were read off the five documents by hand: what is asked, what is printed, the words around it.
 */
import type { Flow, Kind, Mode } from "../../../src/domain/model/codes";

/** Parts of a question beside entity, indicator and period. */
export interface Rest {
  readonly flow?: Flow;
  readonly mode?: Mode;
  readonly kind?: Kind;
  readonly commodity?: string;
  readonly partner?: string;
  readonly scope?: string;
}

/** One question and its printed answer; an empty value stands for a figure of which only the change is printed. */
export type Printed = readonly [
  entity: string,
  indicator: string,
  period: string,
  rest: Rest,
  value: string,
  unit: string,
  words: string,
];

const RAIL = { mode: "rail" } as const;
const ROAD = { mode: "road" } as const;
const TARGET = { kind: "target" } as const;

/** 《内蒙古自治区“十四五”口岸发展规划》. */
export const PLAN: readonly Printed[] = [
  ["inner-mongolia", "freight", "2016/2020", {}, "4.15", "yi-t", "口岸进出境货物累计达到4.15亿吨"],
  ["inner-mongolia", "passengers", "2016/2020", {}, "2343", "wan-person-times", "人员2343万人次"],
  ["inner-mongolia", "transport-means", "2016/2020", {}, "784", "wan-means", "交通工具784万列（辆、架次）"],
  [
    "inner-mongolia",
    "freight-average-growth",
    "2016/2019",
    {},
    "8.4",
    "percent",
    "年均增速分别为8.4%、8.8%、7.3%",
  ],
  ["inner-mongolia", "transport-means-average-growth", "2016/2019", {}, "7.3", "percent", "8.4%、8.8%、7.3%"],
  ["inner-mongolia", "port-count", "2021-12-24", {}, "20", "count", "经国务院批准的对外开放口岸20个"],
  ["inner-mongolia", "port-count", "2021-12-24", ROAD, "12", "count", "公路口岸12个"],
  ["inner-mongolia", "port-count", "2021-12-24", { mode: "air" }, "6", "count", "航空口岸6个"],
  ["inner-mongolia", "investment", "2016/2020", {}, "74", "yi-cny", "口岸基础设施建设资金约74亿元"],
  ["inner-mongolia", "fee-items-reviewed", "2016/2020", {}, "52", "item", "重新核定口岸收费项目52项"],
  ["inner-mongolia", "fee-savings", "2021", {}, "4.19", "yi-cny", "每年可为企业减负约4.19亿元"],
  [
    "inner-mongolia",
    "clearance-hours",
    "2020-12",
    { flow: "import" },
    "31.21",
    "hour",
    "31.21小时（压缩69.22%）",
  ],
  [
    "inner-mongolia",
    "clearance-hours",
    "2020-12",
    { flow: "export" },
    "0.32",
    "hour",
    "0.32小时（压缩85.72%）",
  ],
  ["inner-mongolia", "single-window-rate", "2020-12-31", {}, "100", "percent", "推广应用率达到100%"],
  ["manzhouli", "ceb-trains", "2020", RAIL, "3054", "train", "进出境中欧班列3054列，同比增长40.9%"],
  ["erenhot", "ceb-trains", "2020", RAIL, "2394", "train", "进出境中欧班列2394列，同比增长60%"],
  ["inner-mongolia", "passengers", "2025", TARGET, "660", "wan-person", "客运量达到660万人"],
  [
    "inner-mongolia",
    "transport-means",
    "2025",
    TARGET,
    "187",
    "wan-means",
    "交通工具量达到187万列（辆、架次）",
  ],
  ["inner-mongolia", "ceb-share", "2025", { ...TARGET, ...RAIL }, "50", "percent", "中欧班列全国占比超过50%"],
  ["inner-mongolia", "planned-projects", "2021/2025", TARGET, "13", "count", "拟建13个重点项目"],
  ["inner-mongolia", "investment", "2021/2025", TARGET, "21", "yi-cny", "项目拟投资约需21亿元"],
  ["ceke", "freight-capacity", "2021/2025", { ...TARGET, flow: "import" }, "1000", "wan-t", "千万吨级"],
];

/** 《内蒙古日报》2025-03 and 2026-01. */
export const DAILY: readonly Printed[] = [
  [
    "prefecture-eerduosi",
    "foreign-trade",
    "2024",
    { flow: "export", commodity: "new-three" },
    "38.3",
    "yi-cny",
    "“新三样”产品出口38.3亿元,增长67.3%",
  ],
  [
    "inner-mongolia",
    "used-car-exports",
    "2024",
    { flow: "export" },
    "8357",
    "vehicle",
    "累计出口二手车8357辆,同比增长68.3%",
  ],
  ["erenhot", "border-resident-trade", "2023/2025-01", {}, "15.31", "yi-cny", "互市贸易额累计达到15.31亿元"],
  ["erenhot", "processing-enterprises", "2025-03", {}, "20", "enterprise", "落地加工企业20家"],
  ["erenhot", "border-residents-registered", "2025-03", {}, "1.3", "wan-person", "边民备案人数超1.3万人"],
  ["ceke", "freight", "2024", {}, "2400", "wan-t", "累计超2400万吨"],
  ["erenhot", "ceb-trains", "2013/2025-03", RAIL, "18000", "train", "已突破18000列"],
  ["erenhot", "ceb-routes", "2025-03", RAIL, "71", "route", "2条增至71条"],
  ["erenhot", "ceb-routes", "2026-01-11", RAIL, "75", "route", "运行线路增至75条"],
  ["inner-mongolia", "project-start-rate", "2025", TARGET, "95", "percent", "开工率达95%以上"],
  ["inner-mongolia", "foreign-trade", "2024", {}, "2073.1", "yi-cny", "达到2073.1亿元,同比增长5.8%"],
  ["inner-mongolia", "foreign-trade-partners", "2024-12-31", {}, "158", "count", "全球158个国家"],
  ["inner-mongolia", "foreign-trade-partners", "2025", {}, "201", "count", "201个国家和地区"],
  ["inner-mongolia", "freight", "2025", { mode: "land" }, "1.32", "yi-t", "陆路口岸货运量达1.32亿吨"],
  ["inner-mongolia", "ceb-trains", "2025", RAIL, "8612", "train", "8612列,同比增长14.3%"],
  ["inner-mongolia", "ceb-share", "2025", RAIL, "47.5", "percent", "全国占比达47.5%"],
  ["manzhouli", "ceb-trains", "2013/2025-12-31", RAIL, "3", "wan-train", "分别超2.1万列、3万列"],
  ["inner-mongolia", "foreign-trade", "1978", {}, "2674", "wan-cny", "2674万元人民币"],
  ["inner-mongolia", "foreign-trade", "1993", {}, "100", "yi-cny", "1993年首次突破100亿元大关"],
  ["inner-mongolia", "foreign-trade", "2025", {}, "2206.7", "yi-cny", "2025年达到2206.7亿元"],
  [
    "inner-mongolia",
    "foreign-trade-share",
    "2025",
    { flow: "export", commodity: "main-exports" },
    "64",
    "percent",
    "占全区外贸出口总值的64%",
  ],
  ["inner-mongolia", "agreements-value", "2025", {}, "106.7", "yi-cny", "签约金额106.7亿元"],
  ["ganqimaodu", "agv-clearance-time", "2026-01", ROAD, "90", "second", "全程90秒"],
  ["inner-mongolia", "smart-gate-channels", "2026-01", ROAD, "162", "count", "162个货运通道"],
  ["inner-mongolia", "police-reduction", "2026-01", {}, "75", "percent", "警力减少75%"],
  ["CN", "smart-port-cases", "2025-12", {}, "15", "count", "全国首批15个智慧口岸建设典型案例"],
  ["erenhot", "border-resident-freight", "2025", {}, "2.72", "wan-t", "进出口商品总量达2.72万吨"],
  ["erenhot", "border-resident-trade", "2025", {}, "8.23", "yi-cny", "贸易额8.23亿元"],
  [
    "inner-mongolia",
    "processing-rate",
    "2025",
    { flow: "import" },
    "50",
    "percent",
    "落地加工率历史性突破50%",
  ],
  [
    "inner-mongolia",
    "foreign-trade",
    "2025",
    { flow: "export", commodity: "agricultural" },
    "139.1",
    "yi-cny",
    "出口农产品139.1亿元,增长15.4%",
  ],
  [
    "inner-mongolia",
    "foreign-trade",
    "2025",
    { partner: "belt-and-road" },
    "1734.4",
    "yi-cny",
    "1734.4亿元,增长2.9%",
  ],
  ["inner-mongolia", "foreign-trade", "2025", { partner: "south-america" }, "", "", "32.6%、2.2%、27%"],
  ["inner-mongolia", "foreign-trade", "2026", TARGET, "2300", "yi-cny", "对外贸易额2300亿元"],
];

/** 图门其其格's paper of about 2015. */
export const PAPER: readonly Printed[] = [
  ["inner-mongolia", "border-length", "2015", {}, "4262", "km", "边境线长达4262公里"],
  ["inner-mongolia", "border-length", "2015", { partner: "MN" }, "3211", "km", "边界线长达3211公里"],
  ["inner-mongolia", "dry-ports", "2015", {}, "5", "count", "陆港（无水港）有5个"],
  ["inner-mongolia", "gdp", "2014", {}, "17769.5", "yi-cny", "17769.5亿元，同比增长了8.7%"],
  ["inner-mongolia", "gdp-per-capita", "2014", {}, "71044", "cny", "达到71044元"],
  ["inner-mongolia", "foreign-trade", "2014", {}, "145.53", "yi-usd", "145.53亿美元"],
  [
    "inner-mongolia",
    "foreign-trade",
    "2014",
    { flow: "import" },
    "81.59",
    "yi-usd",
    "进口81.59亿美元，增长3.3%",
  ],
  ["manzhouli", "freight", "2014", {}, "3010", "wan-t", "货运量3010万吨"],
  ["manzhouli", "passengers", "2014", {}, "152", "wan-person-times", "进出境人员152万人次，同比增长3%"],
  [
    "manzhouli",
    "transit-trains",
    "2014",
    { flow: "transit", mode: "rail" },
    "460",
    "train",
    "过境班列达460列",
  ],
  [
    "manzhouli",
    "land-transport-share",
    "2015",
    { partner: "RU" },
    "60",
    "percent",
    "中俄贸易60%以上的陆路运输任务",
  ],
  ["erenhot", "freight", "2014", {}, "1074.4", "wan-t", "货运量达1074.4万吨"],
  ["erenhot", "freight", "2014", { flow: "export" }, "284", "wan-t", "出口284万吨，减少5.7%"],
  ["erenhot", "freight", "2014", { flow: "import", mode: "rail" }, "785.6", "wan-t", "铁路口岸进口785.6万吨"],
  ["erenhot", "freight", "2014", { flow: "export", mode: "road" }, "225.2", "wan-t", "出口货物225.2万吨"],
  ["erenhot", "freight-capacity", "2015", RAIL, "1000", "wan-t", "吞吐能力目前已达到1000万吨"],
  ["programme-steppe-road", "investment", "2015", TARGET, "500", "yi-usd", "总投资需求约为500亿美元"],
  ["project-steppe-expressway", "length", "2015", { ...TARGET, ...ROAD }, "997", "km", "997公里高速公路"],
];

/** 《西藏边境口岸发展现实与展望》. */
export const BOOK: readonly Printed[] = [
  ["CN", "border-length", "2015-11", {}, "2.28", "wan-km", "陆地边境线长2.28万公里"],
  ["CN", "neighbour-countries", "2015-11", {}, "14", "count", "14个国家接壤"],
  ["CN", "border-counties", "2015-11", {}, "139", "county", "139个边境县（旗）"],
  ["CN", "border-regiments", "2015-11", {}, "58", "count", "58个边境团场"],
  ["cn-border-areas", "population", "2015-11", {}, "2450", "wan-person", "人口约2450万人"],
  ["CN", "port-count", "2013", {}, "285", "count", "全国共有285个口岸"],
  ["CN", "port-count", "2013", RAIL, "19", "count", "铁路口岸19个、公路口岸64个"],
  ["CN", "port-count-border", "2013", {}, "109", "count", "147个、29个和109个"],
  ["CN", "port-count", "1978", {}, "51", "count", "有51个口岸"],
  ["CN", "border-open-cities", "1992", {}, "14", "count", "14个沿边开放城市"],
  ["wto", "border-trade-zone-width", "2015-11", {}, "15", "km", "边境线15公里以内"],
  ["CN", "border-resident-allowance", "2008", { flow: "import" }, "8000", "cny", "人民币8000元以下"],
  ["yunnan", "border-counties", "2015-11", {}, "25", "county", "云南省25"],
  ["zone-northeast", "area", "2015-11", {}, "197", "wan-km2", "面积为197万平方公里"],
  ["zone-northeast", "population", "2013", {}, "13448", "wan-person", "人口为13448万人"],
  ["zone-northwest", "foreign-trade", "2013", {}, "315.48", "yi-usd", "315.48亿美元，占全国贸易总额的0.87%"],
  ["corridor-su-man-ou", "length", "2015-11", RAIL, "11800", "km", "运距11800公里"],
];
