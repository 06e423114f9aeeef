import { contextFor } from "../actions/context";
import { recoverSources } from "../actions/recoverSources";
import { recoverTables } from "../actions/recoverTables";
import type { Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import { planFor } from "../taskpane/model/planFor";

/** Runs the recovery on the open workbook. What it refuses, the next action meets and says. */
export async function recoverWorkbook(catalog: Catalog, language: Language): Promise<void> {
  const context = contextFor(catalog, language, planFor);
  await recoverTables(context);
  await recoverSources(context);
}
