import type { Belongings } from "./types";
import { attribute, elementsNamed, escapeXml, parseXml } from "./xml";

/**
 * Where the settings of add-ins stand in a file of the workbench: one more custom XML part, in this namespace. Excel
 * keeps settings elsewhere (in web extension parts, tied to the add-in's place in a catalog), so it does not hand these
 * to the add-ins; like any custom XML part it should keep this one when it saves (unproven without Excel). The workbench
 * takes the part out again on opening; add-ins never see it among the custom XML parts.
 *
 *     <settings xmlns="urn:office-addin-workbench:settings"><setting addin="…" name="lang">"zh-CN"</setting></settings>
 *
 * The text of a `setting` is JSON; `addin` is the id in the manifest of the add-in that it belongs to.
 */
export const SETTINGS_NAMESPACE = "urn:office-addin-workbench:settings";

type SettingsByAddin = Belongings["settings"];

/** The part for some settings; `undefined` when there are none. */
export function settingsXml(all: SettingsByAddin): string | undefined {
  const entries = [...all].flatMap(([addin, settings]) => {
    const owner = addin === "" ? "" : `addin="${escapeXml(addin)}" `;
    return [...settings].map(
      ([name, json]) => `<setting ${owner}name="${escapeXml(name)}">${escapeXml(json)}</setting>`,
    );
  });
  if (entries.length === 0) return undefined;
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`;
}

/** The settings in such a part; what is not JSON is left out, for it would break the add-in's start. */
export function parseSettings(xml: string): SettingsByAddin {
  const all = new Map<string, Map<string, string>>();
  for (const element of elementsNamed(parseXml(xml), "setting")) {
    if (!isJson(element.text)) continue;
    const addin = attribute(element, "addin");
    const settings = all.get(addin) ?? new Map<string, string>();
    all.set(addin, settings.set(attribute(element, "name"), element.text));
  }
  return all;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
