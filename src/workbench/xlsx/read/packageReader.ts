import { unzipSync } from "fflate";
import { UnreadableFile } from "../types";
import { attribute, parseXml } from "../xml";

/** A relationship from one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type, e.g. `worksheet`: the rest differs between the two flavours of the format. */
  readonly type: string;
  /** Path in the zip; the address as it stands when it leads outside. */
  readonly target: string;
}

const LARGEST = 600_000_000;
const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** The parts of a file. */
export class PackageReader {
  readonly #files: Readonly<Record<string, Uint8Array>>;

  /** Unzips; throws {@link UnreadableFile}. */
  constructor(bytes: Uint8Array) {
    if (bytes.length === 0) throw new UnreadableFile("empty");
    if (beginsWith(bytes, COMPOUND_FILE)) throw new UnreadableFile("oldOrEncrypted");
    if (!beginsWith(bytes, ZIP)) throw new UnreadableFile("notAWorkbook");
    let total = 0;
    try {
      this.#files = unzipSync(bytes, {
        filter: ({ originalSize }) => {
          total += originalSize;
          if (total > LARGEST) throw new UnreadableFile("tooLarge");
          return true;
        },
      });
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw new UnreadableFile("damaged", error instanceof Error ? error.message : "");
    }
  }

  has(path: string): boolean {
    return this.#files[path] !== undefined;
  }

  paths(): string[] {
    return Object.keys(this.#files);
  }

  /** Text of a part; `""` when there is none. */
  text(path: string): string {
    const bytes = this.#files[path];
    if (bytes === undefined) return "";
    if (beginsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
    if (beginsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
    return new TextDecoder().decode(bytes);
  }

  /** The relationships of a part; those of the package for `""`. */
  relationships(path: string): Relationship[] {
    const xml = this.text(path.replace(/([^/]*)$/, "_rels/$1.rels"));
    if (xml === "") return [];
    const folder = path.split("/").slice(0, -1);
    return parseXml(xml).children.map((element) => {
      const target = attribute(element, "Target");
      const outside = attribute(element, "TargetMode") === "External";
      return {
        id: attribute(element, "Id"),
        type: attribute(element, "Type").split("/").at(-1) ?? "",
        target: outside ? target : resolve(folder, target),
      };
    });
  }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function resolve(folder: readonly string[], target: string): string {
  const path = target.startsWith("/") ? [] : [...folder];
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
