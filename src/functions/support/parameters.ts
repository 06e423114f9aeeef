/**
 * Parameters that several functions share, so that they read the same everywhere.
 * @module
 */
import type { Parameter } from "./definition";

export const PORT: Parameter = {
  name: "port",
  label: { zh: "口岸", en: "port" },
  description: {
    zh: "口岸名称、代码或旧称，如“满洲里”、Manzhouli、CNMLX；“二连浩特铁路口岸”同时指定铁路",
    en: 'Name, code or old name of a port, such as 满洲里, Manzhouli or CNMLX; "二连浩特铁路口岸" also means rail',
  },
  optional: false,
};

export const ENTITY: Parameter = {
  name: "entity",
  label: { zh: "对象", en: "entity" },
  description: {
    zh: "口岸、地区、贸易区、国家等的名称或代码，如“满洲里”、“内蒙古”",
    en: "Name or code of a port, region, trade zone, country and so on, such as Manzhouli or Inner Mongolia",
  },
  optional: false,
};

export const INDICATOR: Parameter = {
  name: "indicator",
  label: { zh: "指标", en: "indicator" },
  description: {
    zh: "指标名称或代码，如“货运量”、freight、passengers、foreign-trade",
    en: "Name or id of an indicator, such as freight, passengers or foreign-trade",
  },
  optional: false,
  dropDown: "indicator",
};

export const YEAR: Parameter = {
  name: "year",
  label: { zh: "年份", en: "year" },
  description: {
    zh: "四位年份，如 2014、“2014年”；也可用 2014-03、2014Q1、2016/2020 或 latest（最新全年）",
    en: 'Four-digit year such as 2014 or "2014年"; also 2014-03, 2014Q1, 2016/2020 or latest (the latest full year)',
  },
  optional: false,
};

export const PERIOD: Parameter = { ...YEAR, name: "period", label: { zh: "期间", en: "period" } };

export const FLOW: Parameter = {
  name: "flow",
  label: { zh: "方向", en: "flow" },
  description: {
    zh: "方向：total 合计（默认）、import 进口、export 出口、transit 过境",
    en: "Direction: total (default), import, export or transit",
  },
  optional: true,
  dropDown: "flow",
};

export const MODE: Parameter = {
  name: "mode",
  label: { zh: "运输方式", en: "mode" },
  description: {
    zh: "运输方式：all 全部（默认）、road 公路、rail 铁路、land 陆路、air 航空、water 水运",
    en: "Mode of transport: all (default), road, rail, land, air or water",
  },
  optional: true,
  dropDown: "mode",
};

export const UNIT: Parameter = {
  name: "unit",
  label: { zh: "单位", en: "unit" },
  description: {
    zh: "单位，如 万吨（默认）、吨、亿吨；不同币种之间不折算",
    en: "Unit of the answer, such as 万吨 (default), t or Mt; currencies are never converted",
  },
  optional: true,
};

export const OPTIONS: Parameter = {
  name: "options",
  label: { zh: "选项", en: "options" },
  description: {
    zh: "更多选项，如 commodity=coal;partner=MN;scope=customs;kind=target;asOf=2025-03",
    en: "More options, such as commodity=coal;partner=MN;scope=customs;kind=target;asOf=2025-03",
  },
  optional: true,
};
