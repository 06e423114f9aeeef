import type { Attribute } from "../../model/package";
import type { Catalog } from "../../model/catalog";
import type { Dataset } from "../../model/table";
import { textColumn } from "../columns";
import { labelCell, nameCell, plain } from "../figureRows";

const PLAN = "s-nmg-plan-2021";

/** Value of an attribute: the row for the mode first, else the one without a mode. */
function value(attributes: readonly Attribute[], id: string, mode: string): string {
  const rows = attributes.filter((row) => row.attribute === id);
  return (
    (rows.find((row) => row.mode === mode) ?? rows.find((row) => row.mode === null || row.mode === "all"))
      ?.value ?? ""
  );
}

/** Printed text of a topic about a port in the language; the plan's own where it has one. */
function statement(catalog: Catalog, subject: string, topic: string, language: "zh" | "en"): string {
  const found = catalog.records.statements.filter((row) => row.subject === subject && row.topic === topic);
  return (found.find((row) => row.source === PLAN) ?? found[0])?.text[language] ?? "";
}

/** The 20 ports of the plan: 16 names, one row for each name and mode. */
export const portsInnerMongolia: Dataset = {
  id: "ports-inner-mongolia",
  title: { zh: "内蒙古对外开放口岸（20 个）", en: "The 20 ports of Inner Mongolia" },
  otherNames: ["内蒙古口岸", "20 ports"],
  description: {
    zh: "《内蒙古自治区“十四五”口岸发展规划》专栏 4-1 至 4-3 的 16 个名称、20 个口岸：类别、运输方式、毗邻国家、对应口岸、特色与功能定位。",
    en: "The 16 names and 20 ports of boxes 4-1 to 4-3 of Inner Mongolia's port plan: class, mode, neighbour, port opposite, features and positioning.",
  },
  filters: [],
  columns: [
    textColumn("port", "口岸", "Port", { key: true, width: 16 }),
    textColumn("mode", "运输方式", "Mode", { key: true, width: 10 }),
    textColumn("class", "规划类别", "Class in the plan", { width: 20 }),
    textColumn("neighbour", "毗邻国家", "Neighbour", { width: 12 }),
    textColumn("counterpart", "对应口岸", "Port opposite", { width: 16 }),
    textColumn("features", "基础和特色", "Base and features", { width: 40 }),
    textColumn("positioning", "功能定位", "Positioning", { width: 40 }),
    textColumn("unlocode", "联合国口岸代码", "UN/LOCODE", { width: 14, standard: false }),
    textColumn("source", "来源", "Source", { width: 36 }),
    textColumn("locator", "出处", "Place in the source", { width: 24 }),
  ],
  rows(catalog, _filters, language) {
    const classes = catalog.records.attributes.filter(
      (row) => row.attribute === "class" && row.source === PLAN,
    );
    return classes.map((row) => {
      const mode = row.mode ?? "all";
      const attributes = catalog.attributesOf(row.entity);
      return {
        key: `${row.entity}|${mode}`,
        cells: [
          nameCell(catalog, row.entity, language),
          labelCell(catalog, "modes", mode, language),
          labelCell(catalog, "port-classes", row.value, language),
          nameCell(catalog, value(attributes, "neighbour", mode), language),
          plain(value(attributes, language === "zh" ? "counterpart-zh" : "counterpart-local", mode)),
          plain(statement(catalog, row.entity, "features", language) || value(attributes, "features", mode)),
          plain(
            statement(catalog, row.entity, "positioning", language) || value(attributes, "positioning", mode),
          ),
          plain(value(attributes, "unlocode", mode)),
          plain(catalog.sources.get(row.source)?.title ?? null),
          plain(row.locator),
        ],
      };
    });
  },
};
