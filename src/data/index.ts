/**
 * The one door to the data: the catalog of the bundled package.
 * @module
 */
import { createCatalog } from "../domain/createCatalog";
import type { Catalog } from "../domain/model/catalog";
import facts from "./compiled/facts.json";
import index from "./compiled/index.json";
import text from "./compiled/text.json";
import { decodePackage, type CompiledParts } from "./decode";

let catalog: Catalog | undefined;

/** The catalog, built on first use and kept. */
export function currentCatalog(): Catalog {
  catalog ??= createCatalog(decodePackage({ index, text, facts } as CompiledParts));
  return catalog;
}
