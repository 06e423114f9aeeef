import type { Catalog } from "../../model/catalog";
import type { Attribute } from "../../model/package";
import type { Dataset } from "../../model/table";
import { attributeWords } from "../../queries/attributeWords";
import { choiceFilter, codeLabel, entityLabel, lets } from "../choices";
import { textColumn } from "../columns";
import { labelCell, nameCell, plain } from "../figureRows";

function factsOf(catalog: Catalog): readonly Attribute[] {
  return catalog.records.attributes;
}

/** Every fact of the registry with the source it comes from, one a row. */
export const portFacts: Dataset = {
  id: "port-facts",
  title: { zh: "名录各项及其出处", en: "Facts of the registry with their sources" },
  description: {
    zh: "名录的每一项一行：口岸（及县、地市、省区）的类别、运输方式、毗邻国家、对应口岸、开放年份、代码、坐标等，各附来源、出处与原文；来源不一的并列。",
    en: "One row for each fact of the registry: class, modes, neighbour, port opposite, years of opening, codes and coordinates of ports (and codes of counties, prefectures and regions), each with source, place and text; where sources differ, all stand.",
  },
  filters: [
    choiceFilter(
      "subject",
      { zh: "对象", en: "Subjects" },
      (catalog) => factsOf(catalog).map(({ entity }) => entity),
      entityLabel,
    ),
    choiceFilter(
      "fact",
      { zh: "项目", en: "Facts" },
      (catalog) => factsOf(catalog).map(({ attribute }) => attribute),
      codeLabel("attributes"),
    ),
  ],
  columns: [
    textColumn("subject", "对象", "Subject", { width: 18 }),
    textColumn("fact", "项目", "Fact", { width: 18 }),
    textColumn("mode", "运输方式", "Mode", { width: 11 }),
    textColumn("value", "内容", "Value", { width: 30 }),
    textColumn("valid-from", "起始日期", "Since", { width: 12, standard: false }),
    textColumn("publisher", "发布方", "Publisher", { width: 24 }),
    textColumn("source", "来源", "Source", { width: 34 }),
    textColumn("locator", "出处", "Place in the source", { width: 28 }),
    textColumn("quote", "原文", "As printed", { width: 34 }),
    textColumn("url", "网址", "Address", { width: 30, standard: false }),
    textColumn("id", "编号", "Id", { key: true, width: 8 }),
  ],
  rows: (catalog, filters, language) =>
    factsOf(catalog)
      .filter((row) => lets(filters, "subject", row.entity) && lets(filters, "fact", row.attribute))
      .map((row) => {
        const source = catalog.sources.get(row.source);
        return {
          key: row.id,
          cells: [
            nameCell(catalog, row.entity, language),
            labelCell(catalog, "attributes", row.attribute, language),
            labelCell(catalog, "modes", row.mode ?? "", language),
            plain(attributeWords(catalog, row.attribute, row.value)[language]),
            plain(row.validFrom),
            plain(source?.producer ?? null),
            plain(source?.title ?? null),
            plain(row.locator),
            plain(row.quote),
            plain(source?.url ?? null),
            plain(row.id),
          ],
        };
      }),
};
