import type { Catalog } from "../../model/catalog";
import type { Observation } from "../../model/package";
import type { Dataset } from "../../model/table";
import { choiceFilter, codeLabel, entityLabel, lets } from "../choices";
import { keyed, numberColumn, PROOF_COLUMNS, textColumn } from "../columns";
import { labelCell, nameCell, plain, printedCell, proofCells } from "../figureRows";

const ENTITY = "inner-mongolia";
const INDICATOR = "foreign-trade";

/** Two figures of one key and unit from one source differ by their locator only; the first stands for the key. */
function rowKey(row: Observation): string {
  return [row.period, row.flow, row.partner, row.commodity, row.scope, row.kind, row.unit, row.source].join(
    "|",
  );
}

function byPeriod(a: Observation, b: Observation): number {
  return (
    a.period.localeCompare(b.period) || a.flow.localeCompare(b.flow) || a.partner.localeCompare(b.partner)
  );
}

function part(of: (row: Observation) => string): (catalog: Catalog) => readonly string[] {
  return (catalog) => catalog.observationsOf(ENTITY, INDICATOR).map(of);
}

/** Foreign trade of Inner Mongolia as each source prints it: total, import, export, with partners and groups. */
export const foreignTradeInnerMongolia: Dataset = {
  id: "foreign-trade-inner-mongolia",
  title: { zh: "内蒙古外贸进出口", en: "Foreign trade of Inner Mongolia" },
  otherNames: ["内蒙古外贸", "外贸", "foreign-trade"],
  description: {
    zh: "内蒙古自治区货物贸易进出口值及增速，按期间、方向、贸易伙伴和商品列出，数值与单位照印；人民币与美元不相互折算。",
    en: "Foreign trade in goods of Inner Mongolia with growth, by period, direction, partner and commodity; values and units as printed, yuan and dollars never converted into each other.",
  },
  filters: [
    choiceFilter(
      "flow",
      { zh: "方向", en: "Flows" },
      part((row) => row.flow),
      codeLabel("flows"),
    ),
    choiceFilter(
      "partner",
      { zh: "贸易伙伴", en: "Partners" },
      part((row) => row.partner),
      entityLabel,
    ),
    choiceFilter(
      "commodity",
      { zh: "商品", en: "Commodities" },
      part((row) => row.commodity),
      codeLabel("commodities"),
    ),
  ],
  columns: [
    textColumn("period", "期间", "Period", { key: true, width: 12 }),
    textColumn("flow", "方向", "Flow", { key: true, width: 9 }),
    textColumn("partner", "贸易伙伴", "Partner", { key: true, width: 18 }),
    textColumn("commodity", "商品", "Commodity", { key: true, width: 14 }),
    textColumn("scope", "统计口径", "Counted by", { key: true, width: 12 }),
    textColumn("kind", "性质", "Kind", { key: true, width: 9 }),
    textColumn("unit", "单位", "Unit", { key: true, width: 10 }),
    textColumn("publisher-key", "印出者", "Printed by", { key: true, width: 22 }),
    numberColumn("value", "数值", "Value", null),
    numberColumn("change", "同比增长", "Change on the year before", "percent", { width: 14 }),
    ...keyed(["published"]).filter((column) => column.id !== "publisher"),
  ],
  rows(catalog, filters, language) {
    const rows = new Map<string, Observation>();
    const printed = [...catalog.observationsOf(ENTITY, INDICATOR)].sort(byPeriod);
    for (const row of printed) {
      const asked =
        lets(filters, "flow", row.flow) &&
        lets(filters, "partner", row.partner) &&
        lets(filters, "commodity", row.commodity);
      if (asked && !rows.has(rowKey(row))) rows.set(rowKey(row), row);
    }
    return [...rows].map(([key, row]) => {
      const proof = proofCells(catalog, row, language);
      return {
        key,
        cells: [
          plain(row.period),
          labelCell(catalog, "flows", row.flow, language),
          nameCell(catalog, row.partner, language),
          labelCell(catalog, "commodities", row.commodity, language),
          labelCell(catalog, "scopes", row.scope, language),
          labelCell(catalog, "kinds", row.kind, language),
          plain(catalog.units.get(row.unit)?.symbol[language] ?? row.unit),
          plain(catalog.sources.get(row.source)?.producer ?? null),
          row.value === null ? plain(null) : printedCell(row.value, row.id),
          {
            value: row.changePct === null ? null : Number(row.changePct),
            observation: row.changePct === null ? null : row.id,
          },
          ...proof.filter((_, i) => PROOF_COLUMNS[i]?.id !== "publisher"),
        ],
      };
    });
  },
};
