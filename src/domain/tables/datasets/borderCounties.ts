import type { Catalog } from "../../model/catalog";
import type { EntityId, Relation } from "../../model/package";
import type { Dataset } from "../../model/table";
import { choiceFilter, entityLabel, lets } from "../choices";
import { numberColumn, textColumn } from "../columns";
import { nameCell, plain } from "../figureRows";
import { membersOf, sameSource } from "../listed";

const LIST = "list-border-counties-139";

/** The prefecture that table 1-2 prints beside a county, and its region. */
function placeOf(catalog: Catalog, member: Relation): Readonly<Record<"prefecture" | "region", EntityId>> {
  const prefecture = sameSource(catalog, member, "in-prefecture");
  return { prefecture, region: catalog.entities.get(prefecture)?.parent ?? "" };
}

/** The counties of table 1-2 with prefecture and region. */
export const borderCounties: Dataset = {
  id: "border-counties",
  title: { zh: "中国陆地边境县（旗）、市（市辖区）（139 个）", en: "Land-border counties of China (139)" },
  description: {
    zh: "《西藏边境口岸发展现实与展望》（2015）表 1-2 所列 139 个陆地边境县（旗）、市（市辖区）及所属地区；名称与隶属按 2015 年印法，不含新疆生产建设兵团 58 个边境团场。",
    en: "The 139 land-border counties, banners, cities and districts of table 1-2 of the 2015 book, with prefecture and region; names as printed in 2015, without the 58 border regiments of the Xinjiang Production and Construction Corps.",
  },
  filters: [
    choiceFilter(
      "region",
      { zh: "省区", en: "Regions" },
      (catalog) => membersOf(catalog, LIST).map((member) => placeOf(catalog, member).region),
      entityLabel,
    ),
  ],
  columns: [
    numberColumn("number", "序号", "No.", null, { width: 6 }),
    textColumn("county", "县（旗、市、区）", "County", { key: true, width: 24 }),
    textColumn("prefecture", "地（州、盟、市）", "Prefecture", { key: true, width: 22 }),
    textColumn("region", "省区", "Province-level region", { width: 18 }),
    textColumn("source", "来源", "Source", { width: 34 }),
    textColumn("locator", "出处", "Place in the source", { width: 26 }),
    textColumn("quote", "原文", "As printed", { width: 20 }),
  ],
  rows: (catalog, filters, language) =>
    membersOf(catalog, LIST).flatMap((member, i) => {
      const { prefecture, region } = placeOf(catalog, member);
      if (!lets(filters, "region", region)) return [];
      return {
        key: member.subject,
        cells: [
          plain(i + 1),
          nameCell(catalog, member.subject, language),
          nameCell(catalog, prefecture, language),
          nameCell(catalog, region, language),
          plain(catalog.sources.get(member.source)?.title ?? null),
          plain(member.locator),
          plain(member.quote),
        ],
      };
    }),
};
