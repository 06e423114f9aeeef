import type { HeaderFooter, PageSetup, Worksheet } from "exceljs";
import { absoluteAddress, quoteSheet } from "../../model/address";
import { valuesOf, partOf } from "../../model/storedObject";
import { HEADER_FIELDS, HEADER_GROUP_FIELDS } from "../../model/printing/headerFooter";
import { LAYOUT_FIELDS, PAPERS } from "../../model/printing/layoutFields";
import { boxOf, pageBreaks } from "../../model/printing/pageBreaks";
import { LAYOUT, PRINT, printAreas } from "../../model/printing/pageLayout";
import type { SheetStore } from "../../model/sheetStore";
import { MAX_COLUMNS, MAX_ROWS, type SheetData, type SheetId } from "../../model/store";
import type { PackageEditor } from "./packageEditor";
import { addToSheet } from "./sheetParts";

const POINTS = 72;

/** Puts how a sheet is printed into a worksheet: paper, margins, scale, headers and footers. */
export function writePageSetup(store: SheetStore, sheet: SheetId, out: Worksheet): void {
  const extras = store.attachments.find("sheetExtras", sheet);
  const data = partOf(extras?.data ?? {}, [LAYOUT]);
  if (Object.keys(data).length === 0) return;
  const layout = valuesOf(LAYOUT_FIELDS, data);
  const { zoom } = layout;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  // Files have more papers than ExcelJS has names for.
  const setup: Partial<Omit<PageSetup, "paperSize">> & { readonly paperSize: number } = {
    margins: {
      left: layout.leftMargin / POINTS,
      right: layout.rightMargin / POINTS,
      top: layout.topMargin / POINTS,
      bottom: layout.bottomMargin / POINTS,
      header: layout.headerMargin / POINTS,
      footer: layout.footerMargin / POINTS,
    },
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: PAPERS.indexOf(layout.paperSize) + 1,
    blackAndWhite: layout.blackAndWhite,
    draft: layout.draftMode,
    cellComments: COMMENTS[layout.printComments],
    errors: ERRORS[layout.printErrors],
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    ...(layout.firstPageNumber === "" ? {} : { firstPageNumber: layout.firstPageNumber }),
    ...(fits
      ? {
          fitToPage: true,
          // 0 = as many as it takes.
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { scale: zoom.scale ?? 100 }),
  };
  Object.assign(out.pageSetup, setup);
  const group = partOf(data, ["headersFooters"]);
  const { state } = valuesOf(HEADER_GROUP_FIELDS, group);
  const texts = (pages: "odd" | "even" | "first"): Partial<HeaderFooter> => {
    const parts = valuesOf(HEADER_FIELDS, partOf(group, [pages]));
    return {
      [`${pages}Header`]: joined(parts.leftHeader, parts.centerHeader, parts.rightHeader),
      [`${pages}Footer`]: joined(parts.leftFooter, parts.centerFooter, parts.rightFooter),
    };
  };
  if (Object.keys(group).length === 0) return;
  Object.assign(out.headerFooter, {
    differentFirst: state.includes("First"),
    differentOddEven: state.includes("OddAndEven") || state === "FirstOddAndEven",
    ...texts("odd"),
    ...texts("even"),
    ...texts("first"),
  });
}

/** Adds what ExcelJS does not know of: breaks of pages, and how headers go along with margins and scale. */
export function writePageBreaks(
  store: SheetStore,
  file: PackageEditor,
  path: (sheet: number) => string,
): void {
  store.sheets().forEach(({ id }, index) => {
    const part = path(index);
    const rows = pageBreaks(store, id, false).map((item) => boxOf(item).row);
    const columns = pageBreaks(store, id, true).map((item) => boxOf(item).column);
    if (rows.length > 0) addToSheet(file, part, breaksXml("rowBreaks", rows, MAX_COLUMNS - 1));
    if (columns.length > 0) addToSheet(file, part, breaksXml("colBreaks", columns, MAX_ROWS - 1));
    const extras = store.attachments.find("sheetExtras", id)?.data ?? {};
    const group = valuesOf(HEADER_GROUP_FIELDS, partOf(extras, [LAYOUT, "headersFooters"]));
    const flags =
      (group.useSheetScale ? "" : ' scaleWithDoc="0"') +
      (group.useSheetMargins ? "" : ' alignWithMargins="0"');
    if (flags !== "") {
      file.put(
        part,
        file.text(part).replace(/<headerFooter\b/, (start) => start + flags),
      );
    }
  });
}

/** What is printed of a sheet, as names that Excel makes for itself: name and cells. */
export function printNames(store: SheetStore, sheet: SheetData): (readonly [string, string])[] {
  const extras = store.attachments.find("sheetExtras", sheet.id);
  const at = (boxes: readonly (Parameters<typeof absoluteAddress>[0] | undefined)[]): string =>
    boxes
      .flatMap((box) => (box === undefined ? [] : [`${quoteSheet(sheet.name)}!${absoluteAddress(box)}`]))
      .join(",");
  const area = at(printAreas(extras));
  const titles = at([extras?.anchors[PRINT.columns]?.box, extras?.anchors[PRINT.rows]?.box]);
  return [
    ...(area === "" ? [] : [["_xlnm.Print_Area", area] as const]),
    ...(titles === "" ? [] : [["_xlnm.Print_Titles", titles] as const]),
  ];
}

function joined(left: string, center: string, right: string): string {
  const part = (letter: string, text: string): string => (text === "" ? "" : `&${letter}${text}`);
  return part("L", left) + part("C", center) + part("R", right);
}

function breaksXml(name: string, at: readonly number[], last: number): string {
  const count = String(at.length);
  const breaks = at.map((index) => `<brk id="${String(index)}" max="${String(last)}" man="1"/>`).join("");
  return `<${name} count="${count}" manualBreakCount="${count}">${breaks}</${name}>`;
}

const COMMENTS = { NoComments: "None", EndSheet: "atEnd", InPlace: "asDisplayed" } as const;
const ERRORS = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;
