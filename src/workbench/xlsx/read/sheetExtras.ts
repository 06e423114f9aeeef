import { parseBox, splitAddress } from "../../model/address";
import { freshAttachmentId, PLACE } from "../../model/attachments";
import { type Fields } from "../../model/storedObject";
import { HEADER_FIELDS, HEADER_GROUP_FIELDS } from "../../model/printing/headerFooter";
import { LAYOUT_FIELDS, PAPERS } from "../../model/printing/layoutFields";
import { LAYOUT, PRINT } from "../../model/printing/pageLayout";
import { VIEW } from "../../model/sheetView";
import { type Box, type FilterCriteria, MAX_COLUMNS, MAX_ROWS } from "../../model/store";
import type { Loss } from "../types";
import { attribute, elementsNamed, parseXml, type XmlElement } from "../xml";
import { type BookPart, isOn } from "./bookPart";
import { unprefixed } from "./forExcelJs";
import type { OpenedAnchor, OpenedAttachment } from "./openedFile";
import type { PackageReader } from "./packageReader";
import { readFilter } from "./tables";

const POINTS = 72;

type Data = Readonly<Record<string, unknown>>;

/** What files keep of sheets beside cells: how they are printed and shown, breaks of pages, and filters outside of tables. */
export function readSheetExtras(file: PackageReader, book: BookPart, losses: Set<Loss>): OpenedAttachment[] {
  return book.sheets.flatMap(({ path, position }, sheet) => {
    const part = new SheetPart(unprefixed(file.text(path)));
    const anchors = printAnchors(book, position, sheet);
    const data = { ...viewOf(part), ...layoutOf(part) };
    const extras: OpenedAttachment[] =
      Object.keys(data).length + Object.keys(anchors).length === 0
        ? []
        : [{ kind: "sheetExtras", id: "", sheet, anchors, data }];
    return [...extras, ...breaksOf(part, sheet), ...filterOf(part, sheet, losses)];
  });
}

/** The small elements of a sheet's part, without its cells. */
class SheetPart {
  readonly #text: string;

  constructor(xml: string) {
    const start = xml.indexOf("<sheetData");
    const end = xml.lastIndexOf("</sheetData>");
    this.#text = start < 0 ? xml : xml.slice(0, start) + (end < 0 ? xml.slice(start) : xml.slice(end));
  }

  find(name: string): XmlElement | undefined {
    const found = new RegExp(
      `<${name}\\b(?:[^>]*/>|[^>]*[^/]>[\\s\\S]*?</${name}>|>[\\s\\S]*?</${name}>)`,
    ).exec(this.#text);
    return found === null ? undefined : parseXml(found[0]);
  }
}

function viewOf(part: SheetPart): Data {
  const [view] = elementsOf(part.find("sheetViews"), "sheetView");
  return attribute(view, "showRowColHeaders") === "0" ? { [VIEW]: { showHeadings: false } } : {};
}

function layoutOf(part: SheetPart): Data {
  const margins = part.find("pageMargins");
  const setup = part.find("pageSetup");
  const options = part.find("printOptions");
  const margin = (side: string): number | undefined => {
    const inches = attribute(margins, side);
    return inches === "" ? undefined : Math.round(Number(inches) * POINTS * 100) / 100;
  };
  const number = (name: string): number | undefined => {
    const text = attribute(setup, name);
    return text === "" ? undefined : Number(text);
  };
  const data = changed(LAYOUT_FIELDS, {
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    orientation: attribute(setup, "orientation") === "landscape" ? "Landscape" : undefined,
    paperSize: PAPERS[(number("paperSize") ?? 1) - 1],
    blackAndWhite: isOn(attribute(setup, "blackAndWhite")),
    draftMode: isOn(attribute(setup, "draft")),
    printComments: COMMENTS[attribute(setup, "cellComments")],
    printErrors: ERRORS[attribute(setup, "errors")],
    printOrder: attribute(setup, "pageOrder") === "overThenDown" ? "OverThenDown" : undefined,
    firstPageNumber: isOn(attribute(setup, "useFirstPageNumber")) ? number("firstPageNumber") : undefined,
    printGridlines: isOn(attribute(options, "gridLines")),
    printHeadings: isOn(attribute(options, "headings")),
    centerHorizontally: isOn(attribute(options, "horizontalCentered")),
    centerVertically: isOn(attribute(options, "verticalCentered")),
    zoom: zoomOf(part, number),
  });
  const headersFooters = headersOf(part.find("headerFooter"));
  const all = { ...data, ...(Object.keys(headersFooters).length === 0 ? {} : { headersFooters }) };
  return Object.keys(all).length === 0 ? {} : { [LAYOUT]: all };
}

function zoomOf(part: SheetPart, number: (name: string) => number | undefined): Data | undefined {
  const fits = isOn(attribute(part.find("pageSetUpPr"), "fitToPage"));
  if (!fits) {
    const scale = number("scale") ?? 100;
    return scale === 100 ? undefined : { scale };
  }
  const pages = (name: string): number | undefined => {
    const count = number(name) ?? 1;
    return count === 0 ? undefined : count;
  };
  return given({ horizontalFitToPages: pages("fitToWidth"), verticalFitToPages: pages("fitToHeight") });
}

function headersOf(element: XmlElement | undefined): Data {
  if (element === undefined) return {};
  const text = (name: string): string => elementsNamed(element, name)[0]?.text ?? "";
  const first = isOn(attribute(element, "differentFirst"));
  const even = isOn(attribute(element, "differentOddEven"));
  const pages = (["odd", "even", "first"] as const).flatMap((name) => {
    const header = split(text(`${name}Header`));
    const footer = split(text(`${name}Footer`));
    const parts = changed(HEADER_FIELDS, {
      leftHeader: header.L,
      centerHeader: header.C,
      rightHeader: header.R,
      leftFooter: footer.L,
      centerFooter: footer.C,
      rightFooter: footer.R,
    });
    return Object.keys(parts).length === 0 ? [] : [[name, parts] as const];
  });
  const state = first ? (even ? "FirstOddAndEven" : "FirstAndDefault") : even ? "OddAndEven" : "Default";
  const group = changed(HEADER_GROUP_FIELDS, {
    state,
    useSheetScale: attribute(element, "scaleWithDoc") !== "0",
    useSheetMargins: attribute(element, "alignWithMargins") !== "0",
  });
  return { ...group, ...Object.fromEntries(pages) };
}

/** documented: `&L`, `&C` and `&R` begin the three parts; what stands before any of them is the centre. */
function split(text: string): Partial<Record<"L" | "C" | "R", string>> {
  const parts: Partial<Record<"L" | "C" | "R", string>> = {};
  let at: "L" | "C" | "R" = "C";
  // `&&` is an ampersand, and no letter after it begins a part.
  for (const [token] of text.matchAll(/&[LCR]|&&|&?[^&]|&/g)) {
    if (/^&[LCR]$/.test(token)) at = token.slice(1) as "L" | "C" | "R";
    else parts[at] = (parts[at] ?? "") + token;
  }
  return parts;
}

function printAnchors(
  book: BookPart,
  position: number,
  sheet: number,
): Readonly<Record<string, OpenedAnchor>> {
  const anchors: Record<string, OpenedAnchor> = {};
  for (const element of elementsNamed(book.root, "definedName")) {
    const name = attribute(element, "name").toLowerCase();
    if (attribute(element, "localSheetId") !== String(position)) continue;
    const boxes = boxesOf(element.text);
    if (name === "_xlnm.print_area") {
      boxes.forEach((box, index) => {
        anchors[`${PRINT.area}${String(index)}`] = { sheet, box };
      });
    }
    if (name !== "_xlnm.print_titles") continue;
    for (const box of boxes) {
      anchors[box.columns === MAX_COLUMNS ? PRINT.rows : PRINT.columns] = { sheet, box };
    }
  }
  return anchors;
}

function boxesOf(text: string): Box[] {
  // Names of sheets may have commas in them.
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseBox(splitAddress(part).rest) ?? []);
}

function breaksOf(part: SheetPart, sheet: number): OpenedAttachment[] {
  return ([false, true] as const).flatMap((vertical) => {
    const list = part.find(vertical ? "colBreaks" : "rowBreaks");
    return elementsOf(list, "brk").flatMap((element): OpenedAttachment[] => {
      const at = Number(attribute(element, "id"));
      const limit = vertical ? MAX_COLUMNS : MAX_ROWS;
      if (!isOn(attribute(element, "man")) || !(at > 0 && at < limit)) return [];
      const box = { row: vertical ? 0 : at, column: vertical ? at : 0, rows: 1, columns: 1 };
      const anchors = { [PLACE]: { sheet, box } };
      return [{ kind: "pageBreak", id: freshAttachmentId(), sheet, anchors, data: { vertical } }];
    });
  });
}

function filterOf(part: SheetPart, sheet: number, losses: Set<Loss>): OpenedAttachment[] {
  const element = part.find("autoFilter");
  const box = element === undefined ? null : parseBox(attribute(element, "ref"));
  if (box === null) return [];
  const anchors: Record<string, OpenedAnchor> = { [PLACE]: { sheet, box } };
  const criteria: Record<string, FilterCriteria> = {};
  for (const column of elementsOf(element, "filterColumn")) {
    const index = Number(attribute(column, "colId"));
    const one = readFilter(column, losses);
    if (one === null || index >= box.columns) continue;
    const name = `column${String(index)}`;
    criteria[name] = one;
    anchors[name] = { sheet, box: { row: box.row, column: box.column + index, rows: 1, columns: 1 } };
  }
  return [{ kind: "sheetFilter", id: "", sheet, anchors, data: { criteria } }];
}

function elementsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : elementsNamed(element, name);
}

/** What is given and differs from what there is at first. */
function changed(fields: Fields, values: Data): Data {
  return Object.fromEntries(
    Object.entries(given(values)).filter(([name, value]) => fields[name]?.initial !== value),
  );
}

function given(values: Data): Data {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const COMMENTS: Readonly<Record<string, string>> = { atEnd: "EndSheet", asDisplayed: "InPlace" };
const ERRORS: Readonly<Record<string, string>> = { blank: "Blank", dash: "Dash", NA: "NotAvailable" };
