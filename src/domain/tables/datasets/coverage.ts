import type { Catalog } from "../../model/catalog";
import type { Dataset, TableRow } from "../../model/table";
import { choiceFilter, indicatorLabel, lets } from "../choices";
import { numberColumn, textColumn } from "../columns";
import { nameCell, plain } from "../figureRows";

/** Years that have a column; earlier ones are counted together. A later year is one number here. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2026];
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);

/** Numbers of full-year figures of one port and indicator. */
function row(catalog: Catalog, port: string, indicator: string, language: "zh" | "en"): TableRow | null {
  const years = catalog
    .observationsOf(port, indicator)
    .filter((seen) => seen.kind === "actual" && seen.value !== null && /^\d{4}$/.test(seen.period))
    .filter((seen) => seen.commodity === "" && seen.partner === "")
    .map((seen) => Number(seen.period));
  if (years.length === 0) return null;
  const count = (wanted: (year: number) => boolean): number | null => {
    const found = years.filter(wanted).length;
    return found === 0 ? null : found;
  };
  return {
    key: `${port}|${indicator}`,
    cells: [
      nameCell(catalog, port, language),
      plain(indicatorLabel(catalog, indicator)[language]),
      plain(years.length),
      plain(count((year) => year < FIRST_YEAR)),
      ...YEARS.map((year) => plain(count((seen) => seen === year))),
    ],
  };
}

/** How many full-year figures the package holds, by port, indicator and year. */
export const coverage: Dataset = {
  id: "coverage",
  title: { zh: "覆盖情况（口岸 × 年份）", en: "Coverage (port × year)" },
  otherNames: ["覆盖情况", "覆盖"],
  description: {
    zh: "本数据包中各口岸、各指标每年有几个全年数字（不含分货种、分伙伴的数字）；空白表示公开来源中没有找到。",
    en: "How many full-year figures this package holds for each port, indicator and year, without those of single commodities or partners; blank where none was found in public sources.",
  },
  filters: [
    choiceFilter(
      "indicator",
      { zh: "指标", en: "Indicators" },
      (catalog) =>
        catalog.records.observations
          .filter((seen) => catalog.entities.get(seen.entity)?.kind === "port")
          .map((seen) => seen.indicator),
      indicatorLabel,
    ),
  ],
  columns: [
    textColumn("port", "口岸", "Port", { key: true, width: 18 }),
    textColumn("indicator", "指标", "Indicator", { key: true, width: 18 }),
    numberColumn("figures", "数字个数", "Figures", null, { width: 10 }),
    numberColumn("earlier", `${FIRST_YEAR} 年前`, `Before ${FIRST_YEAR}`, null, { width: 10 }),
    ...YEARS.map((year) => numberColumn(`y${year}`, String(year), String(year), null, { width: 6 })),
  ],
  rows(catalog, filters, language) {
    const indicators = catalog.records.indicators
      .map(({ id }) => id)
      .filter((id) => lets(filters, "indicator", id));
    return catalog.records.entities
      .filter((entity) => entity.kind === "port")
      .flatMap((entity) => indicators.map((indicator) => row(catalog, entity.id, indicator, language)))
      .filter((found) => found !== null);
  },
};
