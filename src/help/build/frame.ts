/**
 * What every help page has around its content.
 * @module
 */
import type { Language } from "../../domain/model/codes";
import { HELP } from "../../strings/help";
import { escape, languageTag, other, speaker } from "./html";

/**
 * A whole page. Plain HTML without script; styles come from our own origin only.
 * @param otherPath Path of the same page in the other language.
 */
export function frame(language: Language, title: string, otherPath: string, body: string): string {
  const t = speaker(language);
  return `<!doctype html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<title>${escape(title)}</title>
<link rel="icon" href="../../assets/icon-32.png">
<link rel="stylesheet" href="../help.css">
</head>
<body>
<header><a class="home" href="index.html"><img src="../../assets/icon-32.png" alt="" width="24" height="24">${t(HELP.home)}</a>
<a class="language" href="../../${otherPath}" lang="${languageTag(other(language))}" hreflang="${languageTag(other(language))}">${t(HELP.other)}</a></header>
<main>
${body}
</main>
</body>
</html>
`;
}

/** What errors mean; on every page. */
export function errorSection(language: Language): string {
  const t = speaker(language);
  return `<section><h2>${t(HELP.errors)}</h2><dl class="terms">
<dt><code>#VALUE!</code></dt><dd>${t(HELP.errorValue)}</dd>
<dt><code>#N/A</code></dt><dd>${t(HELP.errorNotAvailable)}</dd>
<dt><code>#NAME?</code></dt><dd>${t(HELP.errorName)}</dd>
</dl></section>`;
}
