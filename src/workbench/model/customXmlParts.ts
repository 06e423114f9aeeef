import { DOCS, documented } from "../richapi/errors";

/** A custom XML part as the workbook keeps it. */
export interface XmlPart {
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

/**
 * Custom XML parts of the workbook. Outside the store on purpose: they are saved with the file but not undone.
 * documented: https://github.com/OfficeDev/office-js/issues/6415
 */
export class CustomXmlParts {
  #parts: readonly XmlPart[] = [];

  /** In the order of adding. */
  all(): readonly XmlPart[] {
    return this.#parts;
  }

  find(id: string): XmlPart | undefined {
    return this.#parts.find((part) => part.id.toLowerCase() === id.toLowerCase());
  }

  /** Adds a part; `id` is given when a file brings it along. */
  add(xml: string, id = `{${crypto.randomUUID().toUpperCase()}}`): XmlPart {
    const part = { id, namespaceUri: namespaceOf(xml), xml };
    this.#parts = [...this.#parts, part];
    return part;
  }

  replace(id: string, xml: string): void {
    const namespaceUri = namespaceOf(xml);
    this.#parts = this.#parts.map((part) => (part.id === id ? { id, namespaceUri, xml } : part));
  }

  remove(id: string): void {
    this.#parts = this.#parts.filter((part) => part.id !== id);
  }
}

/** Namespace of the root element. Text that is no XML is refused. */
function namespaceOf(xml: string): string {
  const root = rootTag(xml);
  if (root === null || !isBalanced(xml)) throw documented("InvalidArgument", DOCS.codes);
  const prefix = /^([\w.-]+):/.exec(root.name)?.[1];
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const match = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root.attributes);
  return unescapeXml(match?.[1] ?? match?.[2] ?? "");
}

function withoutProlog(xml: string): string {
  return xml
    .replace(/^\uFEFF/, "")
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, "")
    .trim();
}

function rootTag(xml: string): { name: string; attributes: string } | null {
  const match = /^<([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[^<>]*?)?)\/?>/u.exec(withoutProlog(xml));
  return match === null ? null : { name: match[1] ?? "", attributes: match[2] ?? "" };
}

/** Every element closed, one root, no stray text around it. */
function isBalanced(xml: string): boolean {
  const body = withoutProlog(xml).replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  const open: string[] = [];
  let roots = 0;
  const tag = /<(\/)?([\p{L}_][\p{L}\p{N}_.:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/)?>/gu;
  for (const [, closing, name = "", , selfClosing] of body.matchAll(tag)) {
    if (closing !== undefined) {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (selfClosing === undefined) open.push(name);
    }
  }
  return open.length === 0 && roots === 1 && !/[<]|&(?![#\w]+;)/.test(body.replace(tag, ""));
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
