/**
 * Everything static that the build makes from the function files: metadata and help pages.
 * @module
 */
import { currentCatalog } from "../../data";
import { functions } from "../../functions";
import { functionsMetadata } from "./metadata";
import { helpPages, type StaticFile } from "./pages";

/** The files of the deployed folder; `origin` is the address it is deployed under, without a slash at the end. */
export function buildStatic(origin: string): StaticFile[] {
  const catalog = currentCatalog();
  const metadata = (language: "zh" | "en"): string =>
    JSON.stringify(functionsMetadata(functions, catalog, language, origin), null, 1);
  return [
    { path: "functions.json", content: metadata("en") },
    { path: "functions.zh-CN.json", content: metadata("zh") },
    ...helpPages(functions, catalog),
  ];
}
