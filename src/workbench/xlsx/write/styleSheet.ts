import { attribute, elementsNamed, escapeXml, parseXml } from "../xml";

type ListName =
  "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "cellStyles" | "dxfs";

/** The styles part that ExcelJS wrote, to be completed. */
export class StyleSheet {
  xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }

  /** Number formats that have an id of the file's own. */
  numberFormats(): { readonly id: number; readonly code: string }[] {
    const [list] = elementsNamed(parseXml(this.xml), "numFmts");
    return (list?.children ?? []).map((element) => ({
      id: Number(attribute(element, "numFmtId")),
      code: attribute(element, "formatCode"),
    }));
  }

  /** An entry of a list, as it is written. */
  item(list: ListName, index: number): string {
    return items(this.#inside(list))[index] ?? "";
  }

  /** Adds an entry to a list; returns its index. */
  append(list: ListName, element: string): number {
    const inside = this.#inside(list);
    const count = items(inside).length;
    const whole = new RegExp(`<${list}\\b([^>]*?)(?:/>|>[\\s\\S]*?</${list}>)`);
    this.xml = this.xml.replace(whole, (_all, attributes: string) => {
      const counted = attributes.replace(/\bcount="\d+"/, `count="${String(count + 1)}"`);
      return `<${list}${counted}>${inside}${element}</${list}>`;
    });
    return count;
  }

  /** The id of a number format, declared when it has none; 0 = General. */
  numberFormatId(code: string): number {
    if (code === "General") return 0;
    const known = this.numberFormats();
    const found = known.find((format) => format.code === code);
    if (found !== undefined) return found.id;
    const id = Math.max(163, ...known.map((format) => format.id)) + 1;
    if (!/<numFmts\b/.test(this.xml)) {
      this.xml = this.xml.replace(/<fonts\b/, (start) => `<numFmts count="0"></numFmts>${start}`);
    }
    this.append("numFmts", numberFormat(id, code));
    return id;
  }

  /** Gives a number format its code back, and the cells that have it their style. */
  unmark(id: number, code: string, styleXf: number): void {
    const entry = new RegExp(`<numFmt numFmtId="${String(id)}"[^>]*/>`);
    this.xml = this.xml.replace(entry, () => numberFormat(id, code));
    const before = this.#inside("cellXfs");
    const ofFormat = new RegExp(`(<xf\\b[^>]*?\\bnumFmtId=")${String(id)}("[^>]*?\\bxfId=")\\d+"`, "g");
    const number = code === "General" ? 0 : id;
    const after = before.replace(
      ofFormat,
      (_all, start: string, middle: string) => `${start}${String(number)}${middle}${String(styleXf)}"`,
    );
    this.xml = this.xml.replace(before, () => after);
  }

  #inside(list: ListName): string {
    return new RegExp(`<${list}\\b[^>]*[^/]>([\\s\\S]*?)</${list}>`).exec(this.xml)?.[1] ?? "";
  }
}

function numberFormat(id: number, code: string): string {
  return `<numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`;
}

/** The elements directly in a list. None of them holds another of its own name. */
function items(inside: string): string[] {
  return [...inside.matchAll(/<(\w+)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1>)/g)].map(([element]) => element);
}
