/** An element of a small XML part. Names are without prefix, for files choose their prefixes as they like. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly in it. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^>]*>|<(\/)?([^\s<>/=]+)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/)?>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads a part of a workbook; throws when it is not well-formed. For the small parts (relationships, tables, …); sheets
 * are read by ExcelJS.
 */
export function parseXml(xml: string): XmlElement {
  const top: OpenElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [top];
  let end = 0;
  for (const match of xml.replace(/^\uFEFF/, "").matchAll(TOKEN)) {
    const [token, cdata, closing, name, attributes = "", selfClosing] = match;
    const current = open.at(-1) ?? top;
    if (match.index !== end) break;
    end += token.length;
    if (cdata !== undefined) current.text += cdata;
    else if (name === undefined) current.text += token.startsWith("<") ? "" : unescapeXml(token);
    else if (closing !== undefined) {
      if (open.length === 1 || current.name !== local(name)) throw new Error(`</${name}> closes nothing`);
      open.pop();
    } else {
      const element: OpenElement = {
        name: local(name),
        attributes: attributesOf(attributes),
        children: [],
        text: "",
      };
      current.children.push(element);
      if (selfClosing === undefined) open.push(element);
    }
  }
  const [root] = top.children;
  if (root === undefined || top.children.length > 1 || open.length > 1 || end < xml.trimEnd().length - 1) {
    throw new Error("the XML is not well-formed");
  }
  return root;
}

/** All elements of a name, at any depth. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}

/** An attribute; `""` when it is missing. */
export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? "";
}

/** Text for an attribute or an element. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}

/** An XML declaration, as the parts of a workbook begin. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE)) {
    // Relationship ids keep their prefix away from other attributes called id.
    const key = /^[^:]+:id$/.test(name) ? "r:id" : name.startsWith("xmlns") ? name : local(name);
    found.set(key, unescapeXml(double ?? single ?? ""));
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
