import type { Dataset } from "../../model/table";
import { numberColumn, READING_COLUMNS, textColumn } from "../columns";
import { figureCell, figureRows, labelCell, nameCell, plain, readingCells } from "../figureRows";
import { flowFilter, modeFilter, portFilter, yearFilter } from "../filters";
import { asked, PORT_FIGURE_KEYS, PORT_FIGURES_ACROSS } from "../portFigures";

const INDICATOR = "goods-value";
/** Currencies in the order of their columns; one is never converted into the other. */
const CURRENCIES = [
  { currency: "CNY", unit: "yi-cny" },
  { currency: "USD", unit: "yi-usd" },
] as const;

/** Value of the goods through every port and year for which a source prints it, in the currency it prints. */
export const goodsValue: Dataset = {
  id: "goods-value",
  title: { zh: "口岸进出口货值（分口岸、分年）", en: "Value of goods by port and year" },
  otherNames: ["货值", "口岸货值", "进出口货值", "trade"],
  description: {
    zh: "经各边境口岸进出口货物的全年价值；来源印人民币的列人民币，印美元的列美元，不相互折算。只列来源印出的全年数字，不推算、不合计。",
    en: "Value of the goods imported and exported through each border port in full calendar years, in the currency the source prints; yuan and dollars are never converted into each other. Nothing is estimated or summed.",
  },
  filters: [portFilter(INDICATOR), yearFilter(INDICATOR), flowFilter(INDICATOR), modeFilter(INDICATOR)],
  columns: [
    ...PORT_FIGURE_KEYS,
    textColumn("currency", "币种", "Currency", { key: true, width: 9 }),
    numberColumn("goods-value-cny", "货值", "Value in yuan", "yi-cny"),
    numberColumn("goods-value-usd", "货值", "Value in dollars", "yi-usd"),
    ...READING_COLUMNS,
  ],
  across: PORT_FIGURES_ACROSS,
  rows: (catalog, filters, language) =>
    CURRENCIES.flatMap(({ currency, unit }) =>
      figureRows(catalog, { ...asked(catalog, INDICATOR, filters), unit }).map((row) => {
        const { reading, year, flow, mode, scope } = row;
        const figure = figureCell(reading);
        return {
          key: [reading.observation.entity, year, flow, mode, scope, currency].join("|"),
          cells: [
            nameCell(catalog, reading.observation.entity, language),
            plain(year),
            labelCell(catalog, "flows", flow, language),
            labelCell(catalog, "modes", mode, language),
            labelCell(catalog, "scopes", scope, language),
            plain(currency),
            currency === "CNY" ? figure : plain(null),
            currency === "USD" ? figure : plain(null),
            ...readingCells(catalog, reading, language),
          ],
        };
      }),
    ),
};
