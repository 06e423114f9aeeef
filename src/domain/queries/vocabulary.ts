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
  import: [
    "进口",
    "入境",
    "进境",
    "进口入境",
    "imports",
    "imported",
    "imp",
    "in",
    "inbound",
    "entry",
    "entries",
  ],
  export: ["出口", "出境", "出口出境", "exports", "exported", "exp", "out", "outbound", "exit", "exits"],
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
  "进出口值",
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

/** Fields of the registry, beside their ids and labels. */
export const FIELD_WORDS: Readonly<Record<string, readonly string[]>> = {
  "name-zh": ["名称", "名字", "name", "中文名称"],
  "name-en": ["英文名称", "英文"],
  neighbour: ["国家", "邻国", "country", "neighbor", "neighbouring country", "neighboring country"],
  modes: ["运输方式", "口岸类型", "mode", "transport"],
  class: ["类别", "规划类别", "口岸类别", "port class"],
  "class-level": ["级别", "一类口岸", "level"],
  province: ["省", "省区", "省份", "所属省区", "region"],
  prefecture: ["盟市", "地级市"],
  county: ["旗县", "县", "旗县市"],
  unlocode: ["locode", "un locode", "代码", "口岸代码"],
  iata: ["机场代码", "三字码"],
  icao: ["四字码"],
  latitude: ["lat", "纬度", "coordinates latitude", "坐标纬度"],
  longitude: ["lon", "lng", "long", "经度", "coordinates longitude", "坐标经度"],
  counterpart: ["对面口岸", "对侧口岸", "opposite port", "port opposite"],
  "opening-hours": ["开放时间", "hours"],
  "year-opened": ["opened", "opening year", "开放年份", "开放时间年份"],
  kind: ["类型", "type"],
  id: ["编号", "code"],
  features: ["特色", "基础"],
  positioning: ["定位", "功能"],
};

/** Who counts, beside codes and labels. */
export const SCOPE_WORDS: Readonly<Record<string, readonly string[]>> = {
  customs: ["海关", "海关口径", "中国海关", "chinese customs", "GACC"],
  railway: ["铁路", "铁路部门", "铁路口径", "国铁", "china railway", "railways"],
  "russian-railways": ["俄铁", "俄罗斯铁路", "RZD"],
  "border-inspection": ["边检", "边防检查", "移民管理", "immigration"],
  "port-office": ["口岸办", "口岸委", "port authority"],
  "mongolian-customs": ["蒙古海关", "蒙古国海关", "mongolia customs"],
  "mongolian-railways": ["蒙古铁路", "乌兰巴托铁路", "UBTZ"],
  "kazakh-railways": ["哈铁", "哈萨克斯坦铁路", "KTZ", "kazakhstan railways"],
  "incl-pipeline": ["含管道", "包括管道", "管道", "pipeline", "with pipelines"],
  "russian-side": ["俄方"],
};

/** Goods, beside codes and labels. */
export const COMMODITY_WORDS: Readonly<Record<string, readonly string[]>> = {
  coal: ["煤", "原煤", "焦煤", "coking coal"],
  "iron-ore": ["铁矿", "iron"],
  "copper-concentrate": ["铜精矿", "铜矿", "铜矿砂", "copper"],
  timber: ["原木", "木头", "wood", "logs", "lumber"],
  "crude-oil": ["石油", "oil"],
  fertilizer: ["肥料", "fertiliser", "fertilizers"],
  grain: ["谷物", "cereals"],
  fruit: ["果品", "fruits"],
  vehicles: ["汽车", "cars"],
  "new-three": ["新三样"],
  agricultural: ["农副产品", "agriculture"],
};

/** Classes of the plan, beside codes and labels. */
export const PORT_CLASS_WORDS: Readonly<Record<string, readonly string[]>> = {
  "comprehensive-hub": ["综合枢纽", "枢纽", "枢纽口岸", "综合", "hub", "hubs", "comprehensive"],
  "key-specialised": [
    "重点专业",
    "重点",
    "专业",
    "重点口岸",
    "专业口岸",
    "key",
    "specialised",
    "specialized",
    "key-specialized",
  ],
  ordinary: ["普通", "一般", "一般口岸", "normal"],
};
