import { attribute, elementsNamed, escapeXml, parseXml } from "./xml";

/**
 * Where the settings of an add-in stand in a file of the workbench: one more custom XML part, in this namespace. Excel
 * keeps settings elsewhere (in web extension parts, tied to the add-in's place in a catalog), so it does not hand these
 * to the add-in; like any custom XML part it should keep this one when it saves (unproven without Excel). The workbench
 * takes the part out again on opening; the add-in never sees it among its custom XML parts.
 *
 *     <settings xmlns="urn:office-addin-workbench:settings"><setting name="lang">"zh-CN"</setting></settings>
 *
 * The text of a `setting` is JSON.
 */
export const SETTINGS_NAMESPACE = "urn:office-addin-workbench:settings";

/** The part for some settings; `undefined` when there are none. */
export function settingsXml(settings: ReadonlyMap<string, string>): string | undefined {
  if (settings.size === 0) return undefined;
  const entries = [...settings].map(
    ([name, json]) => `<setting name="${escapeXml(name)}">${escapeXml(json)}</setting>`,
  );
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`;
}

/** The settings in such a part; what is not JSON is left out, for it would break the add-in's start. */
export function parseSettings(xml: string): Map<string, string> {
  const entries = elementsNamed(parseXml(xml), "setting").map(
    (element) => [attribute(element, "name"), element.text] as const,
  );
  return new Map(entries.filter(([, json]) => isJson(json)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
