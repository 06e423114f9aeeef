import { CustomXmlParts, type XmlPart } from "../../model/customXmlParts";
import { parseSettings, SETTINGS_NAMESPACE } from "../settingsPart";
import type { Belongings, Loss } from "../types";
import { attribute, parseXml } from "../xml";
import type { BookPart } from "./bookPart";
import type { PackageReader } from "./packageReader";

/** The custom XML parts of a file, without the one that holds our settings, and those settings. */
export function readCustomXml(
  file: PackageReader,
  book: BookPart,
  losses: Set<Loss>,
): { readonly xmlParts: readonly XmlPart[]; readonly settings: Belongings["settings"] } {
  const items = [...file.relationships(book.path), ...file.relationships("")]
    .filter((one) => one.type === "customXml" && file.has(one.target))
    .map((one) => one.target);
  const xmlParts: XmlPart[] = [];
  let settings: Belongings["settings"] = new Map();
  for (const path of new Set(items)) {
    const part = readPart(file, path);
    if (part === null) losses.add("xmlParts");
    else if (part.namespaceUri !== SETTINGS_NAMESPACE) xmlParts.push(part);
    else settings = parseSettings(part.xml);
  }
  return { xmlParts, settings };
}

/** A part with the id that its file gives it; `null` when it is no XML. */
function readPart(file: PackageReader, path: string): XmlPart | null {
  const xml = file.text(path).replace(/^\uFEFF/, "");
  const properties = file.relationships(path).find((one) => one.type === "customXmlProps");
  try {
    const { id, namespaceUri } = new CustomXmlParts().add(xml);
    const given = properties === undefined ? "" : attribute(parseXml(file.text(properties.target)), "itemID");
    return { id: given || id, namespaceUri, xml };
  } catch {
    return null;
  }
}
