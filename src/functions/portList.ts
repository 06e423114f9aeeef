import { listPorts, type ListedPort } from "../domain/queries/listPorts";
import { parseOptions } from "../domain/queries/parseOptions";
import { list, say } from "../strings/format";
import { SPILL } from "../strings/functionsTables";
import { gapError } from "./support/answer";
import type { CallContext, FunctionDefinition, Parameter } from "./support/definition";
import { MODE, OPTIONS } from "./support/parameters";

const PROVINCE: Parameter = {
  name: "province",
  label: { zh: "省区", en: "province" },
  description: {
    zh: "省区、盟市或旗县，如“内蒙古”；省略则全国",
    en: "Province, prefecture or county, such as Inner Mongolia. Left out: all",
  },
  optional: true,
};

const NEIGHBOUR: Parameter = {
  name: "neighbour",
  label: { zh: "毗邻国家", en: "neighbour" },
  description: {
    zh: "毗邻国家，如“蒙古国”、Russia；省略则全部",
    en: "Neighbouring country, such as Mongolia or 俄罗斯. Left out: all",
  },
  optional: true,
};

const CLASS: Parameter = {
  name: "class",
  label: { zh: "规划类别", en: "class" },
  description: {
    zh: "规划中的类别：综合枢纽口岸、重点专业口岸、普通口岸；省略则全部",
    en: "Class in the plan: comprehensive-hub, key-specialised or ordinary. Left out: all",
  },
  optional: true,
  dropDown: "class",
};

const HEADERS = [
  SPILL.name,
  SPILL.nameEn,
  SPILL.modes,
  SPILL.neighbour,
  SPILL.province,
  SPILL.class,
  SPILL.id,
];

function row({ catalog, language }: CallContext, listed: ListedPort): string[] {
  const labels = (codes: readonly string[], name: string): string =>
    list(
      codes.map((code) => catalog.label(name, code)[language]),
      language,
    );
  const names = (ids: readonly string[]): string =>
    list(
      ids.map((id) => catalog.entities.get(id)?.name[language] ?? id),
      language,
    );
  const { port } = listed;
  return [
    port.name.zh,
    port.name.en,
    labels(listed.modes, "modes"),
    names(listed.neighbours),
    names(listed.provinces),
    labels(listed.classes, "port-classes"),
    port.id,
  ];
}

function compareNames(a: ListedPort, b: ListedPort): number {
  return a.port.name.en < b.port.name.en ? -1 : a.port.name.en > b.port.name.en ? 1 : 0;
}

/** The ports of the registry that fit some conditions. */
export const portList: FunctionDefinition = {
  id: "PORTLIST",
  summary: { zh: "口岸名单", en: "List of ports" },
  description: {
    zh: "列出符合条件的口岸：名称、英文名、运输方式、毗邻国家、省区、规划类别、代号。选项 headers=yes 加表头，order=asc 按英文名排列。",
    en: "Lists the ports that fit the conditions: name, English name, modes, neighbour, province, class in the plan, id. Options: headers=yes, order=asc by English name.",
  },
  parameters: [PROVINCE, NEIGHBOUR, MODE, CLASS, OPTIONS],
  options: ["headers", "order"],
  spills: true,
  examples: [
    {
      formula: '=KOUAN.PORTLIST("内蒙古",,"rail",,"headers=yes")',
      result: {
        zh: "名称 | 英文名 | 运输方式 | 毗邻国家 | 省区 | 规划类别 | 代号\n满洲里 | Manzhouli | 公路、铁路、航空 | 俄罗斯 | 内蒙古自治区 | 综合枢纽口岸 | manzhouli\n二连浩特 | Erenhot | 公路、铁路、航空 | 蒙古国 | 内蒙古自治区 | 综合枢纽口岸 | erenhot",
        en: "Name | English name | Modes | Neighbour | Province | Class in the plan | Id\n满洲里 | Manzhouli | road, rail, air | Russia | Inner Mongolia | Comprehensive hub port | manzhouli\n二连浩特 | Erenhot | road, rail, air | Mongolia | Inner Mongolia | Comprehensive hub port | erenhot",
      },
      comment: { zh: "内蒙古有铁路口岸的口岸", en: "Ports of Inner Mongolia with a railway" },
    },
    {
      formula: '=KOUAN.PORTLIST(,,,"key-specialised","order=asc")',
      result: {
        zh: "策克 | Ceke | 公路 | 蒙古国 | 内蒙古自治区 | 重点专业口岸 | ceke\n甘其毛都 | Ganqimaodu | 公路 | 蒙古国 | 内蒙古自治区 | 重点专业口岸 | ganqimaodu\n满都拉 | Mandula | 公路 | 蒙古国 | 内蒙古自治区 | 重点专业口岸 | mandula",
        en: "策克 | Ceke | road | Mongolia | Inner Mongolia | Key specialised port | ceke\n甘其毛都 | Ganqimaodu | road | Mongolia | Inner Mongolia | Key specialised port | ganqimaodu\n满都拉 | Mandula | road | Mongolia | Inner Mongolia | Key specialised port | mandula",
      },
      comment: {
        zh: "规划的重点专业口岸；第一列可作其他函数的参数：=INDEX(KOUAN.PORTLIST(…),,1)",
        en: "Key specialised ports of the plan; the first column serves other functions: =INDEX(KOUAN.PORTLIST(…),,1)",
      },
    },
  ],
  answer: (context, [province, neighbour, mode, portClass, options]) => {
    const { catalog, language } = context;
    const read = parseOptions(catalog, options);
    if (!read.ok) return gapError(catalog, read, language);
    const found = listPorts(catalog, { province, neighbour, mode, class: portClass });
    if (!found.ok) return gapError(catalog, found, language);
    const { order, headers } = read.value;
    const ports = order === null ? found.ports : [...found.ports].sort(compareNames);
    const rows = (order === "desc" ? [...ports].reverse() : ports).map((port) => row(context, port));
    return headers === true ? [HEADERS.map((text) => say(text, language)), ...rows] : rows;
  },
};
