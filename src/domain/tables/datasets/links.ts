import type { Catalog } from "../../model/catalog";
import type { Relation } from "../../model/package";
import type { Dataset } from "../../model/table";
import { groupBy } from "../../support/groups";
import { choiceFilter, codeLabel, entityLabel, lets } from "../choices";
import { textColumn } from "../columns";
import { labelCell, nameCell, plain } from "../figureRows";

/** Links that people look for come first. */
const FIRST = [
  "counterpart",
  "planned-rail-link",
  "rail-link-under-construction",
  "planned-road-link",
  "passes-through",
  "serves",
  "linked-to",
];

/** Links between two things, kind after kind; membership of lists is a dataset of its own. */
function linksOf(catalog: Catalog): readonly Relation[] {
  const all = groupBy(catalog.records.relations, ({ relation }) => relation);
  const kinds = [
    ...FIRST,
    ...[...all.keys()].filter((kind) => !FIRST.includes(kind) && kind !== "member-of"),
  ];
  return kinds.flatMap((kind) => all.get(kind) ?? []);
}

/** Printed links: counterpart ports, planned railways and roads, corridors and what they pass, hinterlands, partners. */
export const links: Dataset = {
  id: "links",
  title: { zh: "对应口岸、通道与其他联系", en: "Counterparts, corridors and other links" },
  otherNames: ["对应口岸", "通道"],
  description: {
    zh: "来源文献印出的两者之间的联系：对应口岸、规划与在建铁路公路、通道经过何处、口岸辐射何地、所在边贸区与省区、接壤国家、贸易伙伴、项目所在口岸等。",
    en: "Links between two things that the documents print: ports opposite, planned railways and roads, what corridors pass, which areas a port serves, trade zone and region, neighbours, trade partners, the port of a project and more.",
  },
  filters: [
    choiceFilter(
      "link",
      { zh: "联系", en: "Links" },
      (catalog) => linksOf(catalog).map(({ relation }) => relation),
      codeLabel("relations"),
    ),
    choiceFilter(
      "subject",
      { zh: "对象", en: "Subjects" },
      (catalog) => linksOf(catalog).map(({ subject }) => subject),
      entityLabel,
    ),
    choiceFilter(
      "object",
      { zh: "对方", en: "Linked to" },
      (catalog) => linksOf(catalog).map(({ object }) => object),
      entityLabel,
    ),
  ],
  columns: [
    textColumn("subject", "对象", "Subject", { key: true, width: 24 }),
    textColumn("link", "联系", "Link", { key: true, width: 16 }),
    textColumn("object", "对方", "Linked to", { key: true, width: 24 }),
    textColumn("source", "来源", "Source", { key: true, width: 34 }),
    textColumn("locator", "出处", "Place in the source", { width: 26 }),
    textColumn("quote", "原文", "As printed", { width: 44 }),
  ],
  rows: (catalog, filters, language) =>
    linksOf(catalog)
      .filter(
        (row) =>
          lets(filters, "link", row.relation) &&
          lets(filters, "subject", row.subject) &&
          lets(filters, "object", row.object),
      )
      .map((row) => ({
        key: [row.subject, row.relation, row.object, row.source].join("|"),
        cells: [
          nameCell(catalog, row.subject, language),
          labelCell(catalog, "relations", row.relation, language),
          nameCell(catalog, row.object, language),
          plain(catalog.sources.get(row.source)?.title ?? null),
          plain(row.locator),
          plain(row.quote),
        ],
      })),
};
