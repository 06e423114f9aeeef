import type { Catalog } from "../../model/catalog";
import type { Relation } from "../../model/package";
import type { Dataset } from "../../model/table";
import { groupBy } from "../../support/groups";
import { choiceFilter, entityLabel, lets } from "../choices";
import { numberColumn, textColumn } from "../columns";
import { labelCell, nameCell, plain } from "../figureRows";

/** Memberships, list after list, each in printed order. */
function memberships(catalog: Catalog): readonly Relation[] {
  const all = catalog.records.relations.filter(({ relation }) => relation === "member-of");
  return [...groupBy(all, ({ object }) => object).values()].flat();
}

/** Every printed list with its members in printed order: open cities, new ports, bonded zones, export bases and more. */
export const lists: Dataset = {
  id: "lists",
  title: { zh: "文献中的名单", en: "Lists printed in the documents" },
  otherNames: ["名单"],
  description: {
    zh: "来源文献印出的名单及其成员，按印出的次序：1992 年 14 个沿边开放城市、综合保税区与保税物流中心、跨境电商综试区、二手车出口基地、三大铁路口岸、常年开放口岸等。",
    en: "The lists that the documents print, with their members in printed order: the 14 border cities opened in 1992, bonded zones and logistics centres, e-commerce pilot zones, used-car export bases, the three planned rail ports, ports open all year and more.",
  },
  filters: [
    choiceFilter(
      "list",
      { zh: "名单", en: "Lists" },
      (catalog) => memberships(catalog).map(({ object }) => object),
      entityLabel,
    ),
  ],
  columns: [
    textColumn("list", "名单", "List", { key: true, width: 34 }),
    numberColumn("number", "序号", "No.", null, { width: 6 }),
    textColumn("member", "成员", "Member", { key: true, width: 22 }),
    textColumn("member-kind", "类别", "Kind", { width: 14, standard: false }),
    textColumn("source", "来源", "Source", { width: 34 }),
    textColumn("locator", "出处", "Place in the source", { width: 26 }),
    textColumn("quote", "原文", "As printed", { width: 40 }),
  ],
  rows(catalog, filters, language) {
    const counts = new Map<string, number>();
    return memberships(catalog)
      .filter(({ object }) => lets(filters, "list", object))
      .map((row) => {
        const number = (counts.get(row.object) ?? 0) + 1;
        counts.set(row.object, number);
        return {
          key: `${row.object}|${row.subject}`,
          cells: [
            nameCell(catalog, row.object, language),
            plain(number),
            nameCell(catalog, row.subject, language),
            labelCell(catalog, "entity-kinds", catalog.entities.get(row.subject)?.kind ?? "", language),
            plain(catalog.sources.get(row.source)?.title ?? null),
            plain(row.locator),
            plain(row.quote),
          ],
        };
      });
  },
};
