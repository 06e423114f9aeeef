import { resolveEntity } from "../domain/names/resolveEntity";
import { parseOptions } from "../domain/queries/parseOptions";
import { readAttributeAsOf } from "../domain/queries/readAttribute";
import { gapError } from "./support/answer";
import type { FunctionDefinition, Parameter } from "./support/definition";
import { ENTITY, OPTIONS } from "./support/parameters";

const FIELD: Parameter = {
  name: "field",
  label: { zh: "字段", en: "field" },
  description: {
    zh: "要查的资料，如 name-en 英文名、neighbour 毗邻国家、modes 运输方式、unlocode",
    en: "What to look up, such as name-zh, neighbour, modes or unlocode",
  },
  optional: false,
  dropDown: "field",
};

/** A fact of the registry about a port or another entity. */
export const portInfo: FunctionDefinition = {
  id: "PORTINFO",
  summary: { zh: "口岸资料", en: "A fact about a port" },
  description: {
    zh: "返回口岸或其他对象的一项资料：名称、毗邻国家、运输方式、规划类别、代码、经纬度等。",
    en: "Returns one fact about a port or other entity: names, neighbour, modes, class in the plan, codes, coordinates and so on.",
  },
  parameters: [ENTITY, FIELD, OPTIONS],
  options: ["asOf"],
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTINFO("满洲里","name-en")',
      result: { zh: "Manzhouli", en: "Manzhouli" },
      comment: { zh: "英文名", en: "English name" },
    },
    {
      formula: '=KOUAN.PORTINFO("Erenhot","neighbour")',
      result: { zh: "蒙古国", en: "Mongolia" },
      comment: { zh: "毗邻国家", en: "Neighbouring country" },
    },
    {
      formula: '=KOUAN.PORTINFO("乌力吉","status","asOf=2022")',
      result: { zh: "建设中", en: "Under construction" },
      comment: { zh: "2022年所知的状态", en: "Its status as known in 2022" },
    },
  ],
  answer: ({ catalog, language }, [text, field, options]) => {
    const named = resolveEntity(catalog, text);
    if (!named.ok) return gapError(catalog, named, language);
    const read = parseOptions(catalog, options);
    if (!read.ok) return gapError(catalog, read, language);
    const { entity, mode } = named.value;
    const fact = readAttributeAsOf(catalog, entity, field, mode, read.value.asOf);
    if (!fact.ok) return gapError(catalog, fact, language);
    // Years, coordinates and codes without a leading zero are numbers to calculate with; everything else is text.
    const words = fact.value.text[language];
    return /^(0|[1-9]\d*)(\.\d+)?$/.test(words) && NUMBER_FIELDS.has(fact.value.field)
      ? Number(words)
      : words;
  },
};

const NUMBER_FIELDS: ReadonlySet<string> = new Set(["latitude", "longitude", "year-opened"]);
