import type { Catalog } from "../../model/catalog";
import type { Observation } from "../../model/package";
import type { Dataset, FilterValues } from "../../model/table";
import { parsePeriod } from "../../periods/period";
import { perCatalog } from "../../support/perCatalog";
import {
  choiceFilter,
  codeLabel,
  documents,
  entityLabel,
  indicatorLabel,
  lets,
  sourceLabel,
} from "../choices";
import { numberColumn, PROOF_COLUMNS, textColumn } from "../columns";
import { labelCell, nameCell, plain, printedCell, proofCells } from "../figureRows";

/** Last calendar year of a period: `2016/2020` → 2020. */
function yearOf({ period }: Observation): string {
  return parsePeriod(period)?.end.slice(0, 4) ?? "";
}

/** All figures by subject, indicator and period; what is equal in these keeps the order of the package. */
const ordered = perCatalog((catalog) => {
  const place = (ids: Iterable<string>): ReadonlyMap<string, number> =>
    new Map([...ids].map((id, i) => [id, i]));
  const entities = place(catalog.entities.keys());
  const indicators = place(catalog.indicators.keys());
  return [...catalog.records.observations].sort(
    (a, b) =>
      (entities.get(a.entity) ?? 0) - (entities.get(b.entity) ?? 0) ||
      (indicators.get(a.indicator) ?? 0) - (indicators.get(b.indicator) ?? 0) ||
      (a.period < b.period ? -1 : a.period > b.period ? 1 : 0),
  );
});

/** Values of one part of the figures, in the order of the rows. */
function values(part: (observation: Observation) => string): (catalog: Catalog) => readonly string[] {
  return (catalog) => ordered(catalog).map(part);
}

function asked(row: Observation, filters: FilterValues): boolean {
  return (
    lets(filters, "subject", row.entity) &&
    lets(filters, "indicator", row.indicator) &&
    lets(filters, "year", yearOf(row)) &&
    lets(filters, "flow", row.flow) &&
    lets(filters, "mode", row.mode) &&
    lets(filters, "commodity", row.commodity) &&
    lets(filters, "partner", row.partner) &&
    lets(filters, "scope", row.scope) &&
    lets(filters, "kind", row.kind) &&
    lets(filters, "document", row.source)
  );
}

/** Every printed figure of the package as it is printed, one row each. */
export const figures: Dataset = {
  id: "figures",
  title: { zh: "全部数字（照印）", en: "All figures, as printed" },
  otherNames: ["全部数字", "数字", "observations"],
  description: {
    zh: "本数据包的每一个数字，一行一个：对象、指标、期间、方向、方式、货种、伙伴、口径、数值与单位照印，附原文和来源；可按任一项筛选。同一件事各来源所印的数都列出，不取舍、不换算。",
    en: "Every figure of the package, one a row: subject, indicator, period, flow, mode, commodity, partner, who counts, value and unit as printed, with sentence and source; filter by any of them. What several sources print of one thing is all listed: nothing is chosen or converted.",
  },
  filters: [
    choiceFilter(
      "subject",
      { zh: "对象", en: "Subjects" },
      values((row) => row.entity),
      entityLabel,
    ),
    choiceFilter(
      "indicator",
      { zh: "指标", en: "Indicators" },
      values((row) => row.indicator),
      indicatorLabel,
    ),
    choiceFilter(
      "year",
      { zh: "年份", en: "Years" },
      (catalog) => [...new Set(ordered(catalog).map(yearOf))].sort().reverse(),
      (_, year) => ({ zh: year, en: year }),
    ),
    choiceFilter(
      "flow",
      { zh: "方向", en: "Flows" },
      values((row) => row.flow),
      codeLabel("flows"),
    ),
    choiceFilter(
      "mode",
      { zh: "运输方式", en: "Modes" },
      values((row) => row.mode),
      codeLabel("modes"),
    ),
    choiceFilter(
      "commodity",
      { zh: "货种", en: "Commodities" },
      values((row) => row.commodity),
      codeLabel("commodities"),
    ),
    choiceFilter(
      "partner",
      { zh: "贸易伙伴", en: "Partners" },
      values((row) => row.partner),
      entityLabel,
    ),
    choiceFilter(
      "scope",
      { zh: "统计口径", en: "Counted by" },
      values((row) => row.scope),
      codeLabel("scopes"),
    ),
    choiceFilter(
      "kind",
      { zh: "性质", en: "Kinds" },
      values((row) => row.kind),
      codeLabel("kinds"),
    ),
    choiceFilter("document", { zh: "文献", en: "Documents" }, documents, sourceLabel),
  ],
  columns: [
    textColumn("subject", "对象", "Subject", { width: 18 }),
    textColumn("indicator", "指标", "Indicator", { width: 20 }),
    textColumn("period", "期间", "Period", { width: 14 }),
    textColumn("flow", "方向", "Flow", { width: 9 }),
    textColumn("mode", "运输方式", "Mode", { width: 11 }),
    textColumn("commodity", "货种", "Commodity", { width: 14 }),
    textColumn("partner", "贸易伙伴", "Partner", { width: 14 }),
    textColumn("scope", "统计口径", "Counted by", { width: 12 }),
    textColumn("kind", "性质", "Kind", { width: 9 }),
    numberColumn("value", "数值", "Value", null),
    textColumn("unit", "单位", "Unit", { width: 12 }),
    numberColumn("change", "印出的增减（%）", "Printed change, %", null, { width: 14 }),
    textColumn("change-base", "比较基期", "Compared with", { width: 14, standard: false }),
    ...PROOF_COLUMNS.map((column) =>
      column.id === "observation"
        ? { ...column, key: true, standard: true }
        : column.id === "note"
          ? { ...column, standard: true }
          : column,
    ),
    textColumn("locator", "出处", "Place in the source", { width: 28, standard: false }),
  ],
  rows: (catalog, filters, language) =>
    ordered(catalog)
      .filter((row) => asked(row, filters))
      .map((row) => ({
        key: `${row.layer}:${row.id}`,
        cells: [
          nameCell(catalog, row.entity, language),
          plain(indicatorLabel(catalog, row.indicator)[language]),
          plain(row.period),
          labelCell(catalog, "flows", row.flow, language),
          labelCell(catalog, "modes", row.mode, language),
          labelCell(catalog, "commodities", row.commodity, language),
          nameCell(catalog, row.partner, language),
          labelCell(catalog, "scopes", row.scope, language),
          labelCell(catalog, "kinds", row.kind, language),
          row.value === null ? plain(null) : printedCell(row.value, row.id),
          plain(row.value === null ? null : (catalog.units.get(row.unit)?.symbol[language] ?? row.unit)),
          row.changePct === null ? plain(null) : printedCell(row.changePct, row.id),
          labelCell(catalog, "change-bases", row.changeBase, language),
          ...proofCells(catalog, row, language),
          plain(row.locator),
        ],
      })),
};
