import { currentCatalog } from "../../../src/data";

const { observations, policies, relations, sources, statements } = currentCatalog().records;
const bare = (text: string): string => text.replace(/\s+/g, "");
const printed = [...statements, ...policies, ...relations].map(({ quote }) => bare(quote));

/** Clauses read off the five documents by hand. */
const CLAUSES = [
  "对俄最大口岸，中欧班列东通道、国家重点开发开放试验区",
  "以中国西部能源资源交易与物流为核心的重点专业口岸",
  "原则上不再申请开放对俄蒙的公路口岸",
  "实现阿尔山公路口岸常年开放",
  "推动集宁—二连浩特铁路电气化改造及珠恩嘎达布其—毕其格图连接公路建设项目",
  "以呼和浩特新机场为枢纽，以鄂尔多斯航空口岸、包头航空口岸、二连浩特航空口岸为支点",
  "口岸同质化竞争、产业基础薄弱、辐射带动能力不强",
  "满洲里、鄂尔多斯、呼和浩特3个综合保税区先后封关运营",
  "策克口岸是全国首个实现自动驾驶的陆路口岸",
  "满洲里口岸是全国最大的陆路口岸",
  "蝉联全国榜首",
  "二连浩特铁路口岸是中欧班列“中通道”唯一进出境口岸",
  "内蒙古甘其毛都公路口岸、满洲里铁路口岸成功上榜",
  "乌力吉口岸开放通过国家验收",
  "前4名的农产品分别是葵花籽、坚果、冷冻蔬菜、番茄",
  "也被称为是我国的“北大门”",
  "力争将阿尔山口岸升格为国际性常年开放口岸",
  "俄罗斯、蒙古国已连续多年成为内蒙古自治区第一、二大对外贸易伙伴",
  "二类口岸是指由省级人民政府批准开放并管理的口岸",
  "内陆边境口岸必须与邻国边境口岸同时设置",
  "1978～1984年为以试点配套为特征的起步期",
  "海关总署口岸规划办公室更名为国家口岸管理办公室",
  "边境贸易包括边民互市贸易、边境小额贸易和边境经济技术合作",
  "《东北老工业基地振兴规划》（2007年）",
  "满洲里为目前我国贸易额最大的边境口岸",
];

test.each(CLAUSES)("the package quotes: %s", (clause) => {
  expect(printed.some((quote) => quote.includes(bare(clause)))).toBe(true);
});

test("holds well over 500 statements, each with both languages", () => {
  expect(statements.length).toBeGreaterThan(500);
  expect(statements.every(({ text }) => text.zh !== "" && text.en !== "")).toBe(true);
});

test("what people read names no source by its id", () => {
  const ids = new Set(sources.map(({ id }) => id));
  const named = (text: string): boolean => (text.match(/s-[a-z0-9-]+/g) ?? []).some((word) => ids.has(word));
  expect(
    observations.filter(({ note, locator }) => named(note) || named(locator)).map(({ id }) => id),
  ).toEqual([]);
  expect(statements.filter(({ text }) => named(text.zh) || named(text.en)).map(({ id }) => id)).toEqual([]);
});
