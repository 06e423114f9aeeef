/**
 * Words people type for flows, modes, kinds and the headline indicators, beside ids and the labels of the package.
 * Read through `normaliseName`, so that case, spaces, hyphens and traditional characters do not matter.
 * @module
 */
import type { Flow, Kind, Mode } from "../model/codes";
import type { IndicatorId } from "../model/package";

export const FLOW_WORDS: Readonly<Record<Flow, readonly string[]>> = {
  total: [
    "总计",
    "合计",
    "总量",
    "总",
    "全部",
    "进出口",
    "进出口合计",
    "出入境",
    "进出境",
    "总额",
    "all",
    "both",
    "sum",
  ],
  import: ["进口", "入境", "进境", "进口入境", "imports", "imported", "in", "inbound", "entry", "entries"],
  export: ["出口", "出境", "出口出境", "exports", "exported", "out", "outbound", "exit", "exits"],
  transit: ["过境", "转口", "过境运输", "through"],
};

export const MODE_WORDS: Readonly<Record<Mode, readonly string[]>> = {
  all: ["全部", "合计", "总计", "全部方式", "各种方式", "所有", "total", "any", "all modes"],
  land: ["陆路", "陆运", "陆地", "公铁", "公路和铁路", "road and rail", "land transport"],
  road: ["公路", "公路口岸", "汽车", "highway", "roads", "truck", "by road", "road port", "highway port"],
  rail: ["铁路", "铁路口岸", "火车", "railway", "railways", "railroad", "train", "by rail", "rail port"],
  air: ["航空", "空运", "空港", "航空口岸", "机场", "airport", "flight", "aviation", "by air"],
  water: ["水运", "水路", "水运口岸", "河运", "海运", "内河", "river", "sea", "waterway", "by water"],
};

export const KIND_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  actual: ["实际", "实绩", "完成", "actuals"],
  target: ["目标", "计划", "规划", "预期", "targets", "plan", "planned"],
};

/** The word that means the value of goods at a port and foreign trade elsewhere. */
export const TRADE = "trade";

export const TRADE_WORDS: readonly string[] = [
  TRADE,
  "贸易",
  "贸易额",
  "贸易值",
  "进出口额",
  "进出口总值",
  "trade value",
];

export const INDICATOR_WORDS: Readonly<Record<IndicatorId, readonly string[]>> = {
  freight: [
    "货运",
    "货物",
    "过货量",
    "过货",
    "货物吞吐量",
    "吞吐量",
    "进出境货运量",
    "cargo",
    "tonnage",
    "throughput",
  ],
  passengers: [
    "客运量",
    "旅客",
    "人员",
    "客流",
    "人次",
    "出入境旅客",
    "进出境人员",
    "passenger",
    "travellers",
    "travelers",
  ],
  vehicles: ["车辆", "车次", "进出境车辆", "vehicle", "cars"],
  "ceb-trains": [
    "班列",
    "列车",
    "trains",
    "train",
    "China-Europe freight trains",
    "China-Europe Railway Express",
    "CEB",
  ],
  "goods-value": ["货值", "goods value"],
  "foreign-trade": ["外贸", "对外贸易", "外贸额", "外贸进出口额"],
};
