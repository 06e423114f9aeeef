import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { escapeXml, XML_DECLARATION } from "../xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ROOT_END = "</Relationships>";

/** The zip that ExcelJS wrote, to be completed. */
export class PackageEditor {
  readonly #files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
  }

  /** Text of a part; `""` when there is none. */
  text(path: string): string {
    const bytes = this.#files[path];
    return bytes === undefined ? "" : strFromU8(bytes);
  }

  put(path: string, text: string): void {
    this.#files[path] = strToU8(text);
  }

  /** Says what a part is. */
  declare(path: string, contentType: string): void {
    const types = "[Content_Types].xml";
    const entry = `<Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`;
    this.put(
      types,
      this.text(types).replace("</Types>", () => `${entry}</Types>`),
    );
  }

  /** Says what files of an extension are. */
  declareExtension(extension: string, contentType: string): void {
    const types = "[Content_Types].xml";
    const text = this.text(types);
    if (text.includes(`Extension="${extension}"`)) return;
    const entry = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
    this.put(
      types,
      text.replace(/<Types\b[^>]*>/, (start) => start + entry),
    );
  }

  /**
   * Adds a relationship from a part (by its path; `""` = the package); the result is the relationship's id.
   * @param outside - whether the target is an address outside the file
   */
  relate(from: string, type: string, target: string, family = OFFICE, outside = false): string {
    const path = from.replace(/([^/]*)$/, "_rels/$1.rels");
    const before = this.text(path) || `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${ROOT_END}`;
    const taken = [...before.matchAll(/\bId="rId(\d+)"/g)].map(([, number]) => Number(number));
    const id = `rId${String(Math.max(0, ...taken) + 1)}`;
    const entry = `<Relationship Id="${id}" Type="${family}/${type}" Target="${escapeXml(target)}"${outside ? ' TargetMode="External"' : ""}/>`;
    this.put(
      path,
      before.replace(ROOT_END, () => entry + ROOT_END),
    );
    return id;
  }

  /** The finished zip. The list of content types comes first, as some readers want it. */
  zip(): Uint8Array {
    const types = "[Content_Types].xml";
    const { [types]: first, ...rest } = this.#files;
    const ordered: Zippable = first === undefined ? rest : { [types]: first, ...rest };
    return zipSync(ordered, { level: 6 });
  }
}
