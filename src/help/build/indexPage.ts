/**
 * The first page of the help.
 * @module
 */
import type { Language } from "../../domain/model/codes";
import type { FunctionDefinition } from "../../functions/support/definition";
import { say } from "../../strings/format";
import { HELP, HELP_GROUPS, HELP_OPTION_TEXT, HELP_OPTIONS, HELP_WRITING } from "../../strings/help";
import { errorSection, frame } from "./frame";
import { GROUPS } from "./groups";
import { escape, other, speaker, type StaticFile } from "./html";
import { helpPath } from "./metadata";

function groupSection(
  definitions: readonly FunctionDefinition[],
  group: keyof typeof HELP_GROUPS,
  language: Language,
): string {
  const t = speaker(language);
  const items = GROUPS[group].flatMap((id) => {
    const definition = definitions.find((candidate) => candidate.id === id);
    if (definition === undefined) return [];
    return [
      `<li><a href="${id.toLowerCase()}.html"><code>${id}</code><span>${t(definition.summary)}</span></a></li>`,
    ];
  });
  return `<h3>${t(HELP_GROUPS[group])}</h3><ul class="functions">${items.join("")}</ul>`;
}

/** The index page. */
export function indexPage(definitions: readonly FunctionDefinition[], language: Language): StaticFile {
  const t = speaker(language);
  const groups = (Object.keys(GROUPS) as (keyof typeof HELP_GROUPS)[]).map((group) =>
    groupSection(definitions, group, language),
  );
  const writing = HELP_WRITING.map(([term, meaning]) => `<dt>${t(term)}</dt><dd>${t(meaning)}</dd>`);
  const options = HELP_OPTIONS.map(
    ([option, meaning]) => `<dt><code>${escape(option)}</code></dt><dd>${t(meaning)}</dd>`,
  );
  const body = [
    `<h1>${t(HELP.title)}</h1><p>${t(HELP.intro)}</p>`,
    `<section><h2>${t(HELP.steps)}</h2><ol><li>${t(HELP.stepFormula)}</li><li>${t(HELP.stepTable)}</li><li>${t(HELP.stepRefresh)}</li><li>${t(HELP.stepEdit)}</li></ol></section>`,
    `<section><h2>${t(HELP.functions)}</h2>${groups.join("\n")}</section>`,
    `<section><h2>${t(HELP.writing)}</h2><dl class="terms">${writing.join("")}</dl></section>`,
    `<section id="options"><h2>${t(HELP_OPTION_TEXT.heading)}</h2><p>${t(HELP_OPTION_TEXT.lead)}</p><dl class="terms">${options.join("")}</dl></section>`,
    errorSection(language),
  ].join("\n");
  const content = frame(language, say(HELP.title, language), helpPath("index", other(language)), body);
  return { path: helpPath("index", language), content };
}
