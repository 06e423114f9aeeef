import type { Language } from "../../domain/model/codes";
import type { Catalog } from "../../domain/model/catalog";
import type { TablePlan } from "../../domain/model/table";
import { formulaFor } from "../../domain/tables/liveFormulas";
import { cellText } from "./cellText";

/** A formula and what it gives. */
export interface ExampleFormula {
  readonly formula: string;
  readonly value: string;
  readonly unit: string;
}

/** A formula for the first figure of a plan, the general one first; null where no formula gives any of its figures. */
export function exampleFormula(catalog: Catalog, plan: TablePlan, language: Language): ExampleFormula | null {
  const asOf = plan.query.asOf ?? null;
  const figures = plan.rows.flatMap(({ cells }) =>
    cells.flatMap((cell, at) => {
      const column = plan.columns[at];
      const seen = catalog.observations.get(cell.observation ?? "");
      return column?.type === "number" && !column.key && typeof cell.value === "number" && seen !== undefined
        ? [{ cell, value: cell.value, unit: column.unit ?? seen.unit, scope: seen.scope }]
        : [];
    }),
  );
  const [figure = null] = [...figures.filter(({ scope }) => scope === ""), ...figures];
  const formula = figure && formulaFor(catalog, figure.cell, figure.unit, language, asOf);
  if (figure === null || formula === null) return null;
  return {
    formula,
    value: cellText(figure.value, { numberFormat: "#,General" }, language),
    unit: catalog.units.get(figure.unit)?.symbol[language] ?? "",
  };
}
