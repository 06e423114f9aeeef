/**
 * An example with its result, as it looks in a sheet.
 * @module
 */
import type { Language } from "../../domain/model/codes";
import type { Example } from "../../functions/support/definition";
import { HELP } from "../../strings/help";
import { escape, speaker } from "./html";

const NUMBER = /^-?\d+(\.\d+)?…?$/;

function cell(text: string): string {
  const kind = NUMBER.test(text) ? ' class="number"' : text.startsWith("#") ? ' class="error"' : "";
  return `<td${kind}>${escape(text)}</td>`;
}

/** Rows stand on lines of their own, cells parted by ` | `; a last line `…` says that more follow. */
function result(text: string, language: Language): string {
  const lines = text.split("\n");
  const isCut = lines.length > 1 && lines.at(-1) === "…";
  const rows = (isCut ? lines.slice(0, -1) : lines).map((line) => line.split(" | "));
  const [first = []] = rows;
  const isCell = rows.length === 1 && first.length === 1;
  const width = Math.max(...rows.map((row) => row.length));
  const body = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, i) => cell(row[i] ?? "…"));
    return `<tr>${cells.join("")}</tr>`;
  });
  const t = speaker(language);
  const table = `<div class="scroll" role="region" tabindex="0" aria-label="${t(HELP.returns)}"><table class="sheet${isCell ? " one" : ""}"><tbody>${body.join("")}</tbody></table></div>`;
  return isCut ? `${table}<p class="more">${t(HELP.moreRows)}</p>` : table;
}

/** The example: what it shows, the formula, what the cells show. */
export function exampleBlock(example: Example, language: Language): string {
  const t = speaker(language);
  return `<li><p>${t(example.comment)}</p><pre><code>${escape(example.formula)}</code></pre>${result(example.result[language], language)}</li>`;
}
