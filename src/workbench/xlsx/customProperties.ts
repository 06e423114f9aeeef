import type { CustomPropertyData } from "../model/customProperties";
import type { PackageReader } from "./read/packageReader";
import type { PackageEditor } from "./write/packageEditor";
import { attribute, elementsNamed, escapeXml, parseXml, XML_DECLARATION } from "./xml";

const PART = "docProps/custom.xml";
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/** In files, a property has one of these types. documented: ECMA-376 part 1, 22.3 */
const TYPES = { String: "lpwstr", Number: "i4", Float: "r8", Boolean: "bool", Date: "filetime" } as const;

/** Properties that somebody made up, in a file. */
export function readCustomProperties(file: PackageReader): Map<string, CustomPropertyData> {
  const part = file.relationships("").find((one) => one.type === "custom-properties");
  const found = new Map<string, CustomPropertyData>();
  if (part === undefined || !file.has(part.target)) return found;
  for (const element of elementsNamed(parseXml(file.text(part.target)), "property")) {
    const [value] = element.children;
    const name = attribute(element, "name");
    if (value !== undefined && name !== "") found.set(name, propertyOf(value.name, value.text));
  }
  return found;
}

function propertyOf(type: string, text: string): CustomPropertyData {
  switch (type) {
    case "bool":
      return { type: "Boolean", value: text === "true" || text === "1" };
    case "filetime":
      return { type: "Date", value: text };
    case "r4":
    case "r8":
    case "decimal":
      return { type: "Float", value: Number(text) };
    case "lpwstr":
    case "lpstr":
    case "bstr":
      return { type: "String", value: text };
    default:
      return /^-?\d+$/.test(text) ? { type: "Number", value: Number(text) } : { type: "String", value: text };
  }
}

/** Writes them. */
export function writeCustomProperties(
  file: PackageEditor,
  properties: ReadonlyMap<string, CustomPropertyData>,
): void {
  if (properties.size === 0) return;
  const list = [...properties].map(([name, { type, value }], index) => {
    const tag = type === "Number" && Math.abs(Number(value)) > 0x7fff_ffff ? "r8" : TYPES[type];
    const inner = `<vt:${tag}>${escapeXml(String(value))}</vt:${tag}>`;
    return `<property fmtid="${FORMAT}" pid="${String(index + 2)}" name="${escapeXml(name)}">${inner}</property>`;
  });
  file.put(
    PART,
    `${XML_DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${list.join("")}</Properties>`,
  );
  file.declare(PART, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  file.relate("", "custom-properties", PART);
}
