import type { XmlPart } from "../../model/customXmlParts";
import { settingsXml, SETTINGS_NAMESPACE } from "../settingsPart";
import type { Belongings } from "../types";
import { escapeXml, XML_DECLARATION } from "../xml";
import type { PackageEditor } from "./packageEditor";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
// Any id would do; always the same one, so that saving twice gives the same part.
const SETTINGS_ID = "{5D1B7C0E-8A43-4E0B-9C55-2F6E3A7B9D10}";

/** Adds custom XML parts, and the settings as one more, where Excel looks for them. */
export function writeCustomXml(file: PackageEditor, belongings: Belongings): void {
  const settings = settingsXml(belongings.settings);
  const parts: XmlPart[] = [...belongings.xmlParts];
  if (settings !== undefined)
    parts.push({ id: SETTINGS_ID, namespaceUri: SETTINGS_NAMESPACE, xml: settings });
  parts.forEach((part, index) => writePart(file, part, String(index + 1)));
}

// documented: ECMA-376 part 1, 15.2.5 and 15.2.6 (Custom XML Data Storage Part and its Properties Part).
function writePart(file: PackageEditor, part: XmlPart, number: string): void {
  const [item, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  file.put(item, inUtf8(part.xml));
  const schema = part.namespaceUri === "" ? "" : `<ds:schemaRef ds:uri="${escapeXml(part.namespaceUri)}"/>`;
  file.put(
    properties,
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${escapeXml(part.id)}" xmlns:ds="${NAMESPACE}">` +
      `<ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
  );
  file.declare(properties, PROPERTIES_TYPE);
  file.relate(item, "customXmlProps", `itemProps${number}.xml`);
  file.relate("xl/workbook.xml", "customXml", `../${item}`);
}

/** The part is written in UTF-8, so it may not declare anything else. */
function inUtf8(xml: string): string {
  return xml.replace(
    /^(\uFEFF?<\?xml[^>]*?\bencoding\s*=\s*)(["'])[^"']*\2/,
    (_all, start: string, quote: string) => {
      return `${start}${quote}UTF-8${quote}`;
    },
  );
}
