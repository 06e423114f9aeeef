/**
 * The static help pages: one per function and language, and an index. Plain HTML without script.
 * @module
 */
import type { Catalog } from "../../domain/model/catalog";
import { LANGUAGES } from "../../domain/model/codes";
import type { FunctionDefinition } from "../../functions/support/definition";
import { functionPage } from "./functionPage";
import type { StaticFile } from "./html";
import { indexPage } from "./indexPage";
import { STYLE } from "./style";

export type { StaticFile } from "./html";

/** Every help page in both languages, with their style sheet. */
export function helpPages(definitions: readonly FunctionDefinition[], catalog: Catalog): StaticFile[] {
  return [
    { path: "help/help.css", content: STYLE },
    ...LANGUAGES.flatMap((language) => [
      indexPage(definitions, language),
      ...definitions.flatMap((_, at) => functionPage(definitions, at, catalog, language)),
    ]),
  ];
}
