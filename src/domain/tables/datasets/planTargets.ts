import type { Catalog } from "../../model/catalog";
import type { Observation } from "../../model/package";
import type { Dataset, TableCell } from "../../model/table";
import { readFigure } from "../../queries/readFigure";
import { Decimal } from "../../units/decimal";
import { choiceFilter, entityLabel, indicatorLabel, lets } from "../choices";
import { keyed, numberColumn, textColumn } from "../columns";
import { labelCell, nameCell, plain, printedCell, proofCells, questionOf } from "../figureRows";

/** Actual ÷ target where both are printed for the same key and period. */
function reached(catalog: Catalog, target: Observation): readonly [actual: TableCell, progress: TableCell] {
  const actual = readFigure(catalog, { ...questionOf(target, target.unit), kind: "actual" });
  if (!actual.ok) return [plain(null), plain(null)];
  const { id } = actual.observation;
  const base = new Decimal(target.value ?? "0");
  const share = base.eq(0) ? null : new Decimal(actual.decimal).div(base).times(100).round(1);
  return [
    printedCell(actual.decimal, id),
    share === null ? plain(null) : { value: Number(share), observation: id },
  ];
}

function targetsOf(catalog: Catalog): readonly Observation[] {
  return catalog.records.observations.filter((row) => row.kind === "target");
}

/** Every printed target, and how much of it the printed actual figure reaches. */
export const planTargets: Dataset = {
  id: "plan-targets",
  title: { zh: "规划目标与完成情况", en: "Targets and progress" },
  otherNames: ["规划目标", "目标", "targets"],
  description: {
    zh: "规划与工作部署中印出的目标值，及同一口径、同一期间的实际数和完成比例；实际数未印出或口径不同的留空。",
    en: "Targets printed in plans, the actual figure of the same key and period, and the share reached; blank where no actual figure is printed or it counts something else.",
  },
  filters: [
    choiceFilter(
      "subject",
      { zh: "对象", en: "Subjects" },
      (catalog) => targetsOf(catalog).map(({ entity }) => entity),
      entityLabel,
    ),
    choiceFilter(
      "indicator",
      { zh: "指标", en: "Indicators" },
      (catalog) => targetsOf(catalog).map(({ indicator }) => indicator),
      indicatorLabel,
    ),
  ],
  columns: [
    textColumn("entity", "对象", "Subject", { key: true, width: 20 }),
    textColumn("indicator", "指标", "Indicator", { key: true, width: 22 }),
    textColumn("period", "期间", "Period", { key: true, width: 12 }),
    textColumn("flow", "方向", "Flow", { key: true, width: 9, standard: false }),
    textColumn("mode", "运输方式", "Mode", { key: true, width: 11, standard: false }),
    textColumn("commodity", "货种", "Commodity", { key: true, width: 14, standard: false }),
    numberColumn("target", "目标值", "Target", null),
    textColumn("unit", "单位", "Unit", { width: 10 }),
    numberColumn("change", "目标增速（%）", "Target growth, %", null, { width: 14 }),
    numberColumn("actual", "实际值", "Actual", null),
    numberColumn("progress", "完成比例（%）", "Reached, %", null, { numberFormat: "0.0", width: 14 }),
    ...keyed(["publisher"]),
  ],
  rows(catalog, filters, language) {
    const targets = targetsOf(catalog).filter(
      (row) => lets(filters, "subject", row.entity) && lets(filters, "indicator", row.indicator),
    );
    return targets.map((target) => ({
      key: [
        target.entity,
        target.indicator,
        target.period,
        target.flow,
        target.mode,
        target.commodity,
        target.source,
      ].join("|"),
      cells: [
        nameCell(catalog, target.entity, language),
        plain(indicatorLabel(catalog, target.indicator)[language]),
        plain(target.period),
        labelCell(catalog, "flows", target.flow, language),
        labelCell(catalog, "modes", target.mode, language),
        labelCell(catalog, "commodities", target.commodity, language),
        target.value === null ? plain(null) : printedCell(target.value, target.id),
        plain(catalog.units.get(target.unit)?.symbol[language] ?? ""),
        {
          value: target.changePct === null ? null : Number(target.changePct),
          observation: target.changePct === null ? null : target.id,
        },
        ...(target.value === null ? [plain(null), plain(null)] : reached(catalog, target)),
        ...proofCells(catalog, target, language),
      ],
    }));
  },
};
