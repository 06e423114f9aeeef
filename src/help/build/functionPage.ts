/**
 * The help page of one function.
 * @module
 */
import type { Catalog } from "../../domain/model/catalog";
import type { Language } from "../../domain/model/codes";
import type { FunctionDefinition, Parameter } from "../../functions/support/definition";
import { MOST_RICH_CELLS } from "../../functions/support/spill";
import { HELP, HELP_OPTION_TEXT } from "../../strings/help";
import { exampleBlock } from "./exampleBlock";
import { errorSection, frame } from "./frame";
import { escape, other, speaker, type StaticFile } from "./html";
import { enumValues, helpPath, parameterDescription } from "./metadata";
import { optionsOf } from "./options";

function signature(definition: FunctionDefinition, language: Language): string {
  const names = definition.parameters.map(({ label, optional }) =>
    optional ? `[${label[language]}]` : label[language],
  );
  return `=KOUAN.${definition.id}(${names.join(", ")})`;
}

function choices(parameter: Parameter, catalog: Catalog, language: Language): string {
  if (parameter.dropDown === undefined) return "";
  const values = enumValues(catalog, parameter.dropDown, language);
  const rows = values.map(
    ({ stringValue, name }) => `<dt><code>${escape(stringValue)}</code></dt><dd>${escape(name)}</dd>`,
  );
  const summary = speaker(language)(HELP.choices, { count: values.length });
  return `<details><summary>${summary}</summary><dl class="terms">${rows.join("")}</dl></details>`;
}

/** The options of the function, each with what it does. */
function optionList(definition: FunctionDefinition, language: Language): string {
  const t = speaker(language);
  const rows = optionsOf(definition).map(
    ([example, meaning]) => `<dt><code>${escape(example)}</code></dt><dd>${t(meaning)}</dd>`,
  );
  return rows.length === 0 ? "" : `<dl class="terms">${rows.join("")}</dl>`;
}

function parameterItem(
  definition: FunctionDefinition,
  parameter: Parameter,
  catalog: Catalog,
  language: Language,
): string {
  const t = speaker(language);
  const { label, optional, range, name } = parameter;
  const tags = [t(optional ? HELP.optional : HELP.required), ...(range === true ? [t(HELP.range)] : [])];
  const link = name === "options" ? ` <a href="index.html#options">${t(HELP_OPTION_TEXT.link)}</a>` : "";
  return `<dt><code>${t(label)}</code>${tags.map((tag) => ` <span class="tag">${tag}</span>`).join("")}</dt>
<dd>${escape(parameterDescription(definition, parameter, language))}${link}${choices(parameter, catalog, language)}${name === "options" ? optionList(definition, language) : ""}</dd>`;
}

function parameterSection(definition: FunctionDefinition, catalog: Catalog, language: Language): string {
  const t = speaker(language);
  const items = definition.parameters.map((parameter) =>
    parameterItem(definition, parameter, catalog, language),
  );
  const list =
    items.length === 0 ? `<p>${t(HELP.noParameters)}</p>` : `<dl class="arguments">${items.join("\n")}</dl>`;
  return `<section><h2>${t(HELP.parameters)}</h2>${list}</section>`;
}

/** Functions whose answers carry cards. */
const RICH: ReadonlySet<string> = new Set([
  "PORTFREIGHT",
  "PORTPASSENGERS",
  "PORTVEHICLES",
  "PORTTRAINS",
  "PORTTRADE",
  "PORTDATA",
  "PORTSERIES",
  "PORTTABLE",
  "PORTGROWTH",
  "PORTTARGET",
  "PORTPROGRESS",
  "PORTRANK",
]);

function resultSection({ id, spills }: FunctionDefinition, language: Language): string {
  const t = speaker(language);
  const rich = RICH.has(id)
    ? `<p>${t(HELP.returnsRich, { most: MOST_RICH_CELLS.toLocaleString("en-US") })}</p>`
    : "";
  return `<section><h2>${t(HELP.returns)}</h2><p>${t(spills ? HELP.returnsSpill : HELP.returnsCell)}</p>${rich}</section>`;
}

function neighbours(definitions: readonly FunctionDefinition[], at: number, language: Language): string {
  const t = speaker(language);
  const link = (definition: FunctionDefinition | undefined, rel: "prev" | "next"): string =>
    definition === undefined
      ? ""
      : `<a rel="${rel}" href="${definition.id.toLowerCase()}.html">${t(rel === "prev" ? HELP.previous : HELP.next, { id: definition.id })}</a>`;
  return `<nav class="pager">${link(definitions[at - 1], "prev")}<a href="index.html">${t(HELP.back)}</a>${link(definitions[at + 1], "next")}</nav>`;
}

/** The page of the function at a position of the list. */
export function functionPage(
  definitions: readonly FunctionDefinition[],
  at: number,
  catalog: Catalog,
  language: Language,
): StaticFile[] {
  const definition = definitions[at];
  if (definition === undefined) return [];
  const t = speaker(language);
  const examples = definition.examples.map((example) => exampleBlock(example, language));
  const body = [
    `<h1>${definition.id}</h1><p class="summary">${t(definition.summary)}</p>`,
    `<p>${t(definition.description)}</p>`,
    `<section><h2>${t(HELP.syntax)}</h2><pre><code>${escape(signature(definition, language))}</code></pre></section>`,
    parameterSection(definition, catalog, language),
    resultSection(definition, language),
    `<section><h2>${t(HELP.examples)}</h2><ol class="examples">${examples.join("\n")}</ol></section>`,
    errorSection(language),
    neighbours(definitions, at, language),
  ].join("\n");
  const title = `${definition.id} · Kouan`;
  const content = frame(language, title, helpPath(definition.id, other(language)), body);
  return [{ path: helpPath(definition.id, language), content }];
}
