import type { Dataset } from "../../model/table";
import { readFigure } from "../../queries/readFigure";
import { perCatalog } from "../../support/perCatalog";
import { choiceFilter, entityLabel, indicatorLabel, lets } from "../choices";
import { numberColumn, textColumn } from "../columns";
import { labelCell, nameCell, plain, printedCell, questionOf } from "../figureRows";

/** Readings of the package that another source contradicts. */
const contradicted = perCatalog((catalog) =>
  catalog.records.observations.flatMap((observation) => {
    if (observation.value === null) return [];
    const reading = readFigure(catalog, questionOf(observation, observation.unit));
    return reading.ok && reading.observation === observation && reading.conflicts.length > 0 ? [reading] : [];
  }),
);

/** Figures of one key on which sources do not agree: the one Kouan reads, and each that contradicts it. */
export const conflicts: Dataset = {
  id: "conflicts",
  title: { zh: "来源之间的矛盾", en: "Conflicts between sources" },
  otherNames: ["矛盾", "来源矛盾"],
  description: {
    zh: "同一对象、指标、期间、方向、方式和口径，而各来源所印数值不能同时成立的数字：左为采用的数，右为与之矛盾的数。",
    en: "Figures of the same subject, indicator, period, flow, mode and scope that cannot all be right: the one that is read, and each that contradicts it.",
  },
  filters: [
    choiceFilter(
      "subject",
      { zh: "对象", en: "Subjects" },
      (catalog) => contradicted(catalog).map(({ observation }) => observation.entity),
      entityLabel,
    ),
    choiceFilter(
      "indicator",
      { zh: "指标", en: "Indicators" },
      (catalog) => contradicted(catalog).map(({ observation }) => observation.indicator),
      indicatorLabel,
    ),
  ],
  columns: [
    textColumn("entity", "对象", "Subject", { key: true, width: 20 }),
    textColumn("indicator", "指标", "Indicator", { key: true, width: 20 }),
    textColumn("period", "期间", "Period", { key: true, width: 14 }),
    textColumn("flow", "方向", "Flow", { key: true, width: 9 }),
    textColumn("mode", "运输方式", "Mode", { key: true, width: 11 }),
    textColumn("commodity", "货种", "Commodity", { key: true, width: 14 }),
    textColumn("partner", "贸易伙伴", "Partner", { key: true, width: 14 }),
    textColumn("scope", "统计口径", "Counted by", { key: true, width: 12 }),
    textColumn("unit", "单位", "Unit", { width: 10 }),
    numberColumn("value", "采用的数", "Figure read", null),
    textColumn("publisher", "发布方", "Publisher", { width: 20 }),
    textColumn("quote", "原文", "As printed", { width: 40 }),
    numberColumn("other-value", "与之矛盾的数", "Contradicting figure", null),
    textColumn("other-publisher", "其发布方", "Its publisher", { key: true, width: 20 }),
    textColumn("other-quote", "其原文", "As printed there", { width: 40 }),
    textColumn("note", "说明", "Note", { width: 40 }),
  ],
  rows: (catalog, filters, language) =>
    contradicted(catalog).flatMap((reading) => {
      const { observation } = reading;
      const asked =
        lets(filters, "subject", observation.entity) && lets(filters, "indicator", observation.indicator);
      if (!asked) return [];
      const { entity, indicator, period, flow, mode, scope, commodity, partner, kind } = observation;
      return reading.conflicts.map(({ observation: other, decimal }) => ({
        key: [
          entity,
          indicator,
          period,
          flow,
          mode,
          scope,
          commodity,
          partner,
          kind,
          other.source,
          other.value,
        ].join("|"),
        cells: [
          nameCell(catalog, entity, language),
          plain(indicatorLabel(catalog, indicator)[language]),
          plain(period),
          labelCell(catalog, "flows", flow, language),
          labelCell(catalog, "modes", mode, language),
          labelCell(catalog, "commodities", commodity, language),
          nameCell(catalog, partner, language),
          labelCell(catalog, "scopes", scope, language),
          plain(reading.unit.symbol[language]),
          printedCell(reading.decimal, observation.id),
          plain(reading.source.producer),
          plain(observation.quote),
          printedCell(decimal, other.id),
          plain(catalog.sources.get(other.source)?.producer ?? null),
          plain(other.quote),
          plain(other.note === "" ? observation.note : other.note),
        ],
      }));
    }),
};
