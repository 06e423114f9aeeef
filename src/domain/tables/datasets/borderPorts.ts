import type { Dataset } from "../../model/table";
import { choiceFilter, entityLabel, lets } from "../choices";
import { numberColumn, textColumn } from "../columns";
import { nameCell, plain } from "../figureRows";
import { membersOf, sameSource } from "../listed";

const LIST = "list-border-ports-91";

/** The ports of table 1-1 with zone and province. */
export const borderPorts: Dataset = {
  id: "border-ports",
  title: {
    zh: "中国边境贸易区和主要边境口岸（91 个）",
    en: "Border trade zones and main border ports of China (91)",
  },
  description: {
    zh: "《西藏边境口岸发展现实与展望》（2015）表 1-1 所列 91 个边境口岸及其边贸区、省区。",
    en: "The 91 border ports of table 1-1 of the 2015 book on Tibet’s border ports, each with its border trade zone and province.",
  },
  filters: [
    choiceFilter(
      "zone",
      { zh: "边贸区", en: "Trade zones" },
      (catalog) => membersOf(catalog, LIST).map((member) => sameSource(catalog, member, "in-zone")),
      entityLabel,
    ),
    choiceFilter(
      "region",
      { zh: "省区", en: "Regions" },
      (catalog) => membersOf(catalog, LIST).map((member) => sameSource(catalog, member, "in-region")),
      entityLabel,
    ),
  ],
  columns: [
    numberColumn("number", "序号", "No.", null, { width: 6 }),
    textColumn("port", "口岸", "Port", { key: true, width: 18 }),
    textColumn("zone", "边贸区", "Border trade zone", { width: 20 }),
    textColumn("region", "省区", "Province-level region", { width: 18 }),
    textColumn("source", "来源", "Source", { width: 34 }),
    textColumn("locator", "出处", "Place in the source", { width: 26 }),
    textColumn("quote", "原文", "As printed", { width: 20 }),
  ],
  rows: (catalog, filters, language) =>
    membersOf(catalog, LIST).flatMap((member, i) => {
      const zone = sameSource(catalog, member, "in-zone");
      const region = sameSource(catalog, member, "in-region");
      if (!lets(filters, "zone", zone) || !lets(filters, "region", region)) return [];
      return {
        key: member.subject,
        cells: [
          plain(i + 1),
          nameCell(catalog, member.subject, language),
          nameCell(catalog, zone, language),
          nameCell(catalog, region, language),
          plain(catalog.sources.get(member.source)?.title ?? null),
          plain(member.locator),
          plain(member.quote),
        ],
      };
    }),
};
