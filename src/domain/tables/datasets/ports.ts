import type { Language } from "../../model/codes";
import type { Catalog } from "../../model/catalog";
import type { Attribute, Entity, EntityId } from "../../model/package";
import type { Dataset } from "../../model/table";
import { attributeWord } from "../../queries/attributeWords";
import { COUNTERPART } from "../../queries/counterpart";
import { lastDayOf } from "../../queries/figures";
import { provincesOf } from "../../queries/listPorts";
import { readAttribute } from "../../queries/readAttribute";
import { distinct, groupBy } from "../../support/groups";
import { choiceFilter, codeLabel, entityLabel } from "../choices";
import { numberColumn, textColumn } from "../columns";
import { plain } from "../figureRows";

/** What holds now: of one mode's facts the latest, undated ones all. */
function current(rows: readonly Attribute[]): readonly Attribute[] {
  return [...groupBy(rows, ({ mode }) => mode).values()].flatMap((ofMode) => {
    const latest = ofMode.reduce((last, { validFrom }) => {
      const day = lastDayOf(validFrom);
      return day > last ? day : last;
    }, "");
    return ofMode.filter(({ validFrom }) => lastDayOf(validFrom) === latest);
  });
}

/** Values of an attribute over all modes, each once, in words. */
function words(catalog: Catalog, port: EntityId, attribute: string, language: Language): string {
  const rows = catalog.attributesOf(port).filter((row) => row.attribute === attribute);
  return distinct(current(rows).flatMap((row) => row.value.split(";")))
    .map((value) => attributeWord(catalog, attribute, value)[language])
    .join(language === "zh" ? "、" : ", ");
}

/** Values of an attribute that ports have. */
function valuesOf(attribute: string): (catalog: Catalog) => readonly string[] {
  return (catalog) =>
    catalog.records.attributes
      .filter((row) => row.attribute === attribute && catalog.entities.get(row.entity)?.kind === "port")
      .flatMap((row) => row.value.split(";"));
}

/** Whether a source says one of the wanted values of the port; nothing wanted lets all through. */
function has(catalog: Catalog, port: EntityId, attribute: string, wanted: readonly string[] = []): boolean {
  return (
    wanted.length === 0 ||
    catalog
      .attributesOf(port)
      .some(
        (row) => row.attribute === attribute && row.value.split(";").some((value) => wanted.includes(value)),
      )
  );
}

/** Latitude or longitude of the port itself; of its airport only where it is nothing else. */
function coordinate(catalog: Catalog, port: EntityId, attribute: string): number | null {
  const rows = catalog.attributesOf(port).filter((row) => row.attribute === attribute);
  const found = rows.find((row) => row.mode === null || row.mode === "all") ?? rows[0];
  return found === undefined ? null : Number(found.value);
}

/** Titles of the sources that the attributes of a port come from. */
function sources(catalog: Catalog, port: EntityId): string {
  const ids = distinct(catalog.attributesOf(port).map((row) => row.source));
  return ids.map((id) => catalog.sources.get(id)?.title ?? id).join("; ");
}

/** What a text column shows. */
function textOf(catalog: Catalog, port: Entity, id: string, language: Language): string {
  if (id === COUNTERPART) {
    const facts = readAttribute(catalog, port, COUNTERPART);
    return facts.ok ? facts.value.text[language] : "";
  }
  const found = words(catalog, port.id, id, language);
  // Ports of which the registry has no facts stand in their province all the same.
  if (found !== "" || id !== "province") return found;
  return provincesOf(catalog, port.id)
    .map((province) => entityLabel(catalog, province)[language])
    .join(language === "zh" ? "、" : ", ");
}

function isIn(catalog: Catalog, port: EntityId, provinces: readonly string[] = []): boolean {
  return (
    provinces.length === 0 || provincesOf(catalog, port).some((province) => provinces.includes(province))
  );
}

const TEXTS = [
  ["province", "省区", "Province", 16, true],
  ["prefecture", "地（州、盟、市）", "Prefecture", 18, true],
  ["county", "县（旗、市、区）", "County", 18, true],
  ["modes", "运输方式", "Modes", 16, true],
  ["neighbour", "毗邻国家", "Neighbour", 12, true],
  [COUNTERPART, "对应口岸", "Port opposite", 20, true],
  ["counterpart-zh", "对应口岸（中文名）", "Port opposite (Chinese name)", 18, false],
  ["counterpart-local", "对应口岸（外文名）", "Port opposite (foreign name)", 20, false],
  ["class-level", "口岸级别", "Class", 10, false],
  ["opening-type", "开放时间类型", "Opening", 12, false],
  ["opening-scope", "开放范围", "Scope of opening", 14, false],
  ["status", "运行状态", "Status", 14, true],
  ["unlocode", "联合国口岸代码", "UN/LOCODE", 14, true],
  ["iata", "国际航协代码", "IATA", 10, false],
  ["admin-code", "行政区划代码", "Administrative code", 16, false],
  ["coordinate-precision", "坐标精度", "Precision of coordinates", 18, false],
] as const;

/** The registry: every port with names, place, modes, neighbour, codes and coordinates. */
export const ports: Dataset = {
  id: "ports",
  title: { zh: "边境口岸名录", en: "Registry of border ports" },
  otherNames: [
    "口岸",
    "边境口岸",
    "口岸名录",
    "口岸名单",
    "port",
    "border ports registry",
    "registry",
    "port registry",
    "list of ports",
  ],
  description: {
    zh: "全部边境口岸的中英文名称、所在地、运输方式、毗邻国家、对应口岸、代码和坐标；不知道的留空。",
    en: "Every border port with names, place, modes, neighbour, port opposite, codes and coordinates; blank where unknown.",
  },
  filters: [
    choiceFilter("province", { zh: "省区", en: "Provinces" }, valuesOf("province"), entityLabel),
    choiceFilter("mode", { zh: "运输方式", en: "Modes" }, valuesOf("modes"), codeLabel("modes")),
    choiceFilter("neighbour", { zh: "毗邻国家", en: "Neighbours" }, valuesOf("neighbour"), entityLabel),
  ],
  columns: [
    textColumn("port", "口岸", "Port", { key: true, width: 18 }),
    textColumn("name-en", "英文名", "English name", { width: 20 }),
    textColumn("pinyin", "拼音", "Pinyin", { width: 18, standard: false }),
    ...TEXTS.map(([id, zh, en, width, standard]) => textColumn(id, zh, en, { width, standard })),
    numberColumn("latitude", "纬度", "Latitude", null, { numberFormat: "0.0000", width: 11 }),
    numberColumn("longitude", "经度", "Longitude", null, { numberFormat: "0.0000", width: 11 }),
    textColumn("source", "来源", "Sources", { width: 40, standard: false }),
  ],
  rows(catalog, filters, language) {
    return catalog.records.entities
      .filter((entity) => entity.kind === "port")
      .filter(
        ({ id }) =>
          isIn(catalog, id, filters.province) &&
          has(catalog, id, "modes", filters.mode) &&
          has(catalog, id, "neighbour", filters.neighbour),
      )
      .map((entity) => ({
        key: entity.id,
        cells: [
          plain(entity.name[language]),
          plain(entity.name.en),
          plain(entity.pinyin),
          ...TEXTS.map(([id]) => plain(textOf(catalog, entity, id, language))),
          plain(coordinate(catalog, entity.id, "latitude")),
          plain(coordinate(catalog, entity.id, "longitude")),
          plain(sources(catalog, entity.id)),
        ],
      }));
  },
};
