/**
 * A small catalog made by hand, with one case of every rule of DESIGN §2. Its figures are a fixture, not data.
 */
import { createCatalog } from "../../src/domain/createCatalog";
import type { Catalog } from "../../src/domain/model/catalog";
import type { Observation, PackageRecords } from "../../src/domain/model/package";
import {
  alias,
  attribute,
  code,
  entity,
  indicator,
  NO_RECORDS,
  observation,
  relation,
  source,
  unit,
} from "./records";

const sources = [
  source(),
  source({
    id: "s-plan",
    tier: 1,
    kind: "government-document",
    producer: "内蒙古自治区人民政府办公厅",
    title: "“十四五”口岸发展规划",
    published: "2021-12-24",
    author: "",
  }),
  source({ id: "s-customs-2024", tier: 1, producer: "满洲里海关", title: "统计公报", published: "2024-03" }),
  source({
    id: "s-press-2024",
    tier: 3,
    producer: "口岸商报",
    title: "口岸新闻",
    published: "2024-02-01",
    author: "",
  }),
  source({ id: "s-undated", tier: 4, producer: "转载网站", title: "口岸简介", published: "", author: "" }),
  source({
    id: "s-daily-2026",
    producer: "内蒙古日报",
    title: "桥头堡能级再跃升",
    published: "2026-01",
    author: "阿妮尔",
    container: "内蒙古日报",
    url: "https://example.org/2026",
  }),
];

const entities = [
  entity("manzhouli", "满洲里", "Manzhouli", { pinyin: "Mǎnzhōulǐ" }),
  entity("erenhot", "二连浩特", "Erenhot", { pinyin: "Èrliánhàotè" }),
  entity("ceke", "策克", "Ceke", { pinyin: "Cèkè" }),
  entity("mandula", "满都拉", "Mandula", { pinyin: "Mǎndūlā" }),
  entity("wuliji", "乌力吉", "Wuliji", { pinyin: "Wūlìjí" }),
  entity("group-hub", "综合枢纽口岸", "Hub ports", { kind: "port-group" }),
  entity("inner-mongolia", "内蒙古自治区", "Inner Mongolia Autonomous Region", {
    kind: "region",
    pinyin: "Nèiměnggǔzìzhìqū",
    parent: "CN",
  }),
  entity("county-manzhouli", "满洲里市", "Manzhouli City", { kind: "county", pinyin: "Mǎnzhōulǐshì" }),
  entity("county-erlianhaote", "二连浩特市", "Erenhot City", { kind: "county", pinyin: "Èrliánhàotèshì" }),
  entity("city-erlianhaote", "二连浩特", "Erenhot", { kind: "city", pinyin: "Èrliánhàotè" }),
  entity("county-baoshan-shuangyashan", "宝山区", "Baoshan District", { kind: "county" }),
  entity("county-baoshan-shanghai", "宝山区", "Baoshan District", { kind: "county" }),
  entity("county-ejina", "额济纳旗", "Ejin Banner", { kind: "county", pinyin: "Éjìnàqí" }),
  entity("zone-north", "北方边境贸易区", "Northern border trade zone", { kind: "trade-zone" }),
  entity("CN", "中国", "China", { kind: "country" }),
  entity("MN", "蒙古国", "Mongolia", { kind: "country" }),
  entity("RU", "俄罗斯", "Russia", { kind: "country" }),
];

const aliases = [
  alias("manzhouli", "CNMLX"),
  alias("manzhouli", "Manchouli"),
  alias("manzhouli", "NZH", "air"),
  alias("erenhot", "CNERC"),
  alias("erenhot", "Erlian"),
  alias("erenhot", "Эрэн-Хот"),
  alias("MN", "蒙古"),
];

const attributes = [
  attribute("manzhouli", "modes", "road;rail;air"),
  attribute("manzhouli", "class", "comprehensive-hub", { mode: "road" }),
  attribute("manzhouli", "class", "comprehensive-hub", { mode: "rail" }),
  attribute("erenhot", "modes", "road;rail;air"),
  attribute("ceke", "modes", "road"),
  attribute("ceke", "class", "key-specialised", { mode: "road" }),
  attribute("wuliji", "modes", "road"),
  attribute("wuliji", "opened", "2016"),
];

const relations = [
  relation("manzhouli", "in-region", "inner-mongolia"),
  relation("manzhouli", "neighbour", "RU"),
];

const units = [
  unit("t", "吨", "t", "mass", { spellings: ["吨", "tonnes", "tons"] }),
  unit("wan-t", "万吨", "10,000 t", "mass", { factor: "10000", spellings: ["万吨", "萬噸"] }),
  unit("yi-t", "亿吨", "100 million t", "mass", { factor: "100000000" }),
  unit("mt", "百万吨", "Mt", "mass", { factor: "1000000", spellings: ["million tonnes"] }),
  unit("kg", "千克", "kg", "mass", { factor: "0.001", spellings: ["公斤"] }),
  unit("wan-person-times", "万人次", "10,000 person-times", "persons", { factor: "10000" }),
  unit("person-time", "人次", "person-times", "persons"),
  unit("vehicle", "辆", "vehicles", "vehicles"),
  unit("train", "列", "trains", "trains", { spellings: ["列", "列次"] }),
  unit("yi-cny", "亿元", "CNY 100 million", "money", { factor: "100000000", currency: "CNY" }),
  unit("wan-cny", "万元", "CNY 10,000", "money", { factor: "10000", currency: "CNY" }),
  unit("yi-usd", "亿美元", "USD 100 million", "money", { factor: "100000000", currency: "USD" }),
  unit("million-usd", "百万美元", "USD million", "money", { factor: "1000000", currency: "USD" }),
  unit("hour", "小时", "h", "time", { factor: "3600" }),
  unit("day", "天", "days", "time", { factor: "86400" }),
  unit("percent", "%", "%", "share"),
  unit("count", "个", "count", "count", { spellings: ["个", "种"] }),
  unit("kind", "种", "kinds", "count"),
];

const indicators = [
  indicator("freight", "货运量", "Freight", "mass", "wan-t", {
    flows: ["total", "import", "export", "transit"],
  }),
  indicator("freight-capacity", "通过能力", "Freight capacity", "mass", "wan-t", { measure: "stock" }),
  indicator(
    "freight-average-growth",
    "货运量年均增速",
    "Freight, average annual growth",
    "share",
    "percent",
    {
      measure: "rate",
    },
  ),
  indicator("passengers", "出入境人员", "Passengers", "persons", "wan-person-times"),
  indicator("vehicles", "出入境车辆", "Vehicles", "vehicles", "vehicle", { modes: ["all", "land", "road"] }),
  indicator("ceb-trains", "中欧班列", "China–Europe trains", "trains", "train", { modes: ["rail"] }),
  indicator("goods-value", "进出口货值", "Value of goods", "money", "yi-cny"),
  indicator("foreign-trade", "外贸进出口", "Foreign trade", "money", "yi-cny", { modes: ["all"] }),
  indicator("used-car-exports", "二手车出口", "Used-car exports", "vehicles", "vehicle", {
    flows: ["export"],
    modes: ["all"],
  }),
];

const codes = [
  code("flows", "total", "进出口合计", "total"),
  code("flows", "import", "进口(入境)", "import (entry)"),
  code("flows", "export", "出口(出境)", "export (exit)"),
  code("flows", "transit", "过境", "transit"),
  code("modes", "road", "公路", "road"),
  code("modes", "rail", "铁路", "rail"),
  code("commodities", "coal", "煤炭", "coal"),
  code("commodities", "timber", "木材", "timber"),
  code("scopes", "customs", "海关统计", "customs count"),
  code("scopes", "railway", "铁路统计", "railway count"),
  code("entity-kinds", "county", "县(旗、市、区)", "county"),
  code("attributes", "class", "口岸类别", "Port class"),
  code("attributes", "modes", "运输方式", "Port modes"),
  code("attributes", "opened", "开放时间", "Opened"),
  code("port-classes", "comprehensive-hub", "综合枢纽口岸", "Comprehensive hub port"),
  code("port-classes", "key-specialised", "重点专业口岸", "Key specialised port"),
  code("relations", "in-region", "所在省区", "In province-level region"),
  code("relations", "neighbour", "毗邻国家", "Neighbour"),
];

const erenhot = (part: Partial<Observation>): Observation => observation({ entity: "erenhot", ...part });
const trains = (part: Partial<Observation>): Observation =>
  observation({ indicator: "ceb-trains", mode: "rail", unit: "train", period: "2023", ...part });

const observations = [
  observation({
    value: "3010",
    quote: "2014年满洲里口岸货运量达到3010万吨",
    quoteEn: "In 2014 freight at Manzhouli port reached 30.1 million tonnes",
  }),
  observation({ period: "2012", value: "2800" }),
  observation({ period: "2016", value: "3100" }),
  observation({ period: "2018-01/2018-11", value: "2900" }),
  observation({ period: "2019", flow: "import", value: "2000" }),
  observation({ period: "2020", mode: "rail", value: "1800" }),
  observation({ period: "2021", value: null, changePct: "8.3", changeBase: "previous-year" }),
  observation({ period: "2025", kind: "target", value: "1", unit: "yi-t", source: "s-plan" }),
  observation({ period: "2017", commodity: "coal", flow: "import", value: "120" }),
  erenhot({ value: "1074.4" }),
  erenhot({ flow: "import", value: "790.4" }),
  erenhot({ flow: "export", mode: "road", value: "225.2" }),
  erenhot({ period: "2023", value: "2400", qualifier: "over", source: "s-plan" }),
  erenhot({ period: "2023", value: "2403.5", source: "s-daily-2026" }),
  erenhot({ period: "2023", value: "2500", source: "s-press-2024" }),
  erenhot({ period: "2022", value: "1700", source: "s-undated" }),
  trains({ scope: "customs", value: "5001", source: "s-customs-2024" }),
  trains({ scope: "railway", value: "4981" }),
  trains({ scope: "customs", value: "3500", source: "s-press-2024", period: "2020" }),
  observation({ indicator: "goods-value", period: "2023", value: "12.5", unit: "yi-usd" }),
  observation({
    indicator: "freight-capacity",
    entity: "erenhot",
    mode: "rail",
    period: "2014",
    value: "800",
  }),
  observation({
    indicator: "freight-capacity",
    entity: "erenhot",
    mode: "rail",
    period: "2024-06",
    value: "1500",
  }),
  observation({
    indicator: "freight-capacity",
    entity: "erenhot",
    mode: "rail",
    period: "2024-12-31",
    value: "2000",
  }),
  observation({ entity: "ceke", mode: "road", period: "2023", value: "2300" }),
  observation({ entity: "ceke", mode: "all", period: "2022", value: "1500" }),
  observation({ entity: "wuliji", mode: "road", period: "2023", value: "90" }),
  observation({
    indicator: "used-car-exports",
    flow: "export",
    period: "2024",
    value: "1200",
    unit: "vehicle",
  }),
  observation({
    entity: "inner-mongolia",
    indicator: "foreign-trade",
    period: "2025",
    value: "2095.2",
    unit: "yi-cny",
    source: "s-daily-2026",
  }),
  observation({
    entity: "inner-mongolia",
    indicator: "freight-average-growth",
    period: "2016/2020",
    value: "4.1",
    unit: "percent",
  }),
];

/** The records of the sample. */
export const sampleRecords: PackageRecords = {
  ...NO_RECORDS,
  sources,
  entities,
  aliases,
  attributes,
  relations,
  units,
  indicators,
  codes,
  observations,
};

/** The sample catalog. */
export const sampleCatalog: Catalog = createCatalog(sampleRecords);

/** The sample with other observations instead of its own. */
export function catalogOf(...own: readonly Observation[]): Catalog {
  return createCatalog({ ...sampleRecords, observations: own });
}
