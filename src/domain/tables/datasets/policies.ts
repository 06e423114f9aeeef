import type { Dataset } from "../../model/table";
import { choiceFilter, lets, sourceLabel } from "../choices";
import { textColumn } from "../columns";
import { plain } from "../figureRows";

/** Policies, plans and agreements that the documents name, by date. */
export const policies: Dataset = {
  id: "policies",
  title: { zh: "政策、规划与协定", en: "Policies, plans and agreements" },
  otherNames: ["政策"],
  description: {
    zh: "来源文献提到的口岸与边境贸易政策、规划和协定，按日期列出，附原文。",
    en: "Policies, plans and agreements on ports and border trade that the sources name, by date, with the printed text.",
  },
  filters: [
    choiceFilter(
      "document",
      { zh: "文献", en: "Documents" },
      (catalog) => catalog.records.policies.map(({ source }) => source),
      sourceLabel,
    ),
  ],
  columns: [
    textColumn("id", "编号", "Id", { key: true, width: 24, standard: false }),
    textColumn("date", "日期", "Date", { width: 12 }),
    textColumn("title", "名称", "Title", { width: 60 }),
    textColumn("issuer", "发布机关", "Issuer", { width: 24 }),
    textColumn("source", "来源", "Source", { width: 34 }),
    textColumn("locator", "出处", "Place in the source", { width: 28 }),
    textColumn("quote", "原文", "As printed", { width: 50 }),
  ],
  rows: (catalog, filters, language) =>
    catalog.records.policies
      .filter((row) => lets(filters, "document", row.source))
      .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id))
      .map((row) => ({
        key: row.id,
        cells: [
          plain(row.id),
          plain(row.date),
          plain(row.title[language]),
          plain(row.issuer),
          plain(catalog.sources.get(row.source)?.title ?? null),
          plain(row.locator),
          plain(row.quote),
        ],
      })),
};
