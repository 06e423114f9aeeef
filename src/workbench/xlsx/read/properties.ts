import { elementsNamed, parseXml } from "../xml";
import type { PackageReader } from "./packageReader";

const CORE = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "comments",
  category: "category",
} as const;
const EXTENDED = { Manager: "manager", Company: "company" } as const;

/** The properties of the document, under Excel's names. */
export function readProperties(file: PackageReader): Map<string, string> {
  const parts = file.relationships("");
  const found = new Map<string, string>();
  const read = (type: string, names: Readonly<Record<string, string>>): void => {
    const part = parts.find((one) => one.type === type);
    if (part === undefined || !file.has(part.target)) return;
    const root = parseXml(file.text(part.target));
    for (const [inFile, name] of Object.entries(names)) {
      const text = elementsNamed(root, inFile)[0]?.text ?? "";
      if (text !== "") found.set(name, text);
    }
  };
  read("core-properties", CORE);
  read("extended-properties", EXTENDED);
  return found;
}
