import type { Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";

/** Finishes or takes back what a failure of the host left half done. Loaded after the functions, which come first. */
export async function recover(catalog: Catalog, language: Language): Promise<void> {
  const { recoverWorkbook } = await import(/* webpackChunkName: "recover" */ "./recoverWorkbook");
  await recoverWorkbook(catalog, language);
}
