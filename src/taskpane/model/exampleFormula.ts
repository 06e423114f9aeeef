import type { Language } from "../../domain/model/codes";
import type { Catalog } from "../../domain/model/catalog";
import type { Observation } from "../../domain/model/package";
import type { TablePlan } from "../../domain/model/table";
import { cellText } from "./cellText";

/** A formula and what it gives. */
export interface ExampleFormula {
  readonly formula: string;
  readonly value: string;
  readonly unit: string;
}

/** Datasets whose figures a headline function answers. */
const FUNCTIONS: Readonly<Record<string, string>> = { freight: "PORTFREIGHT" };

/** A formula for the first figure of a plan, or null where the dataset has no function of its own. */
export function exampleFormula(catalog: Catalog, plan: TablePlan, language: Language): ExampleFormula | null {
  const name = FUNCTIONS[plan.query.dataset];
  const position = plan.columns.findIndex((column) => column.type === "number" && column.unit !== null);
  const column = plan.columns[position];
  if (name === undefined || column === undefined) return null;
  const figures = plan.rows.flatMap((row) => {
    const cell = row.cells[position];
    const observation = catalog.observations.get(cell?.observation ?? "");
    return cell === undefined || cell.value === null || observation === undefined
      ? []
      : [{ value: cell.value, observation }];
  });
  const figure = figures.find(({ observation }) => observation.scope === "") ?? figures[0];
  if (figure === undefined) return null;
  const unit = column.unit === null ? undefined : catalog.units.get(column.unit);
  return {
    formula: formulaFor(catalog, name, figure.observation, language),
    value: cellText(figure.value, { numberFormat: "#,General" }, language),
    unit: unit?.symbol[language] ?? "",
  };
}

function formulaFor(catalog: Catalog, name: string, seen: Observation, language: Language): string {
  const entity = catalog.entities.get(seen.entity)?.name[language] ?? seen.entity;
  const parts = [
    quoted(entity),
    seen.period,
    seen.flow === "total" ? "" : quoted(word(catalog, "flows", seen.flow, language)),
    seen.mode === "all" ? "" : quoted(word(catalog, "modes", seen.mode, language)),
    "",
    seen.scope === "" ? "" : quoted(`scope=${seen.scope}`),
  ];
  while (parts.at(-1) === "") parts.pop();
  return `=KOUAN.${name}(${parts.join(",")})`;
}

/** Chinese labels read naturally in a formula; in English the codes do. */
function word(catalog: Catalog, list: string, code: string, language: Language): string {
  return language === "zh" ? catalog.label(list, code).zh.replace(/[（(].*$/, "") : code;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
