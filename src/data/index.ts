/**
 * The one door to the data: the catalog of the bundled package.
 * @module
 */
import { createCatalog } from "../domain/createCatalog";
import type { Catalog } from "../domain/model/catalog";
import index from "./compiled/index.json";
import text from "./compiled/text.json";
import { decodePackage } from "./decode";
import type { EncodedPart } from "./encoding";

let catalog: Catalog | undefined;

/** The catalog, built on first use and kept. */
export function currentCatalog(): Catalog {
  catalog ??= createCatalog(decodePackage(index as EncodedPart, text as EncodedPart));
  return catalog;
}
