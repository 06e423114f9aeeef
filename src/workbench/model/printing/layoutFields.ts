import { DOCS, documented } from "../../richapi/errors";
import { isPlainObject } from "../../richapi/arguments";
import { asInteger, given } from "../checks";
import { amount, choice, type Field, flag } from "../storedObject";

/** Sizes of paper, in the order of the numbers that files have for them, from 1. documented: ECMA-376 part 1, 18.3.1.63 */
export const PAPERS = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
  "Envelope9",
  "Envelope10",
  "Envelope11",
  "Envelope12",
  "Envelope14",
  "Csheet",
  "Dsheet",
  "Esheet",
  "EnvelopeDL",
  "EnvelopeC5",
  "EnvelopeC3",
  "EnvelopeC4",
  "EnvelopeC6",
  "EnvelopeC65",
  "EnvelopeB4",
  "EnvelopeB5",
  "EnvelopeB6",
  "EnvelopeItaly",
  "EnvelopeMonarch",
  "EnvelopePersonal",
  "FanfoldUS",
  "FanfoldStdGerman",
  "FanfoldLegalGerman",
] as const;

/** How pages are scaled: by a percentage, or to fit so many pages. */
export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** documented: a scale is 10 to 400 percent. inferred: numbers of pages are 1 to 32,767 as in Excel's dialog */
const zoom: Field<Zoom> = {
  initial: { scale: 100 },
  check: (value) => {
    if (!isPlainObject(value)) throw documented("InvalidArgument", DOCS.codes);
    const checked: Record<string, number> = {};
    for (const [name, least, most] of [
      ["scale", 10, 400],
      ["horizontalFitToPages", 1, 32_767],
      ["verticalFitToPages", 1, 32_767],
    ] as const) {
      if (!given(value[name])) continue;
      const number = asInteger(value[name]);
      if (number < least || number > most) throw documented("InvalidArgument", "PageLayout.zoom");
      checked[name] = number;
    }
    return checked;
  },
};

/** documented: "" stands for automatic. */
const pageNumber: Field<number | ""> = {
  initial: "",
  check: (value) => (value === "" || !given(value) ? "" : asInteger(value)),
};

/** What is kept of a page layout; margins in points, at first those that Excel calls normal. */
export const LAYOUT_FIELDS = {
  blackAndWhite: flag(false),
  bottomMargin: amount(54, 0),
  centerHorizontally: flag(false),
  centerVertically: flag(false),
  draftMode: flag(false),
  firstPageNumber: pageNumber,
  footerMargin: amount(21.6, 0),
  headerMargin: amount(21.6, 0),
  leftMargin: amount(50.4, 0),
  orientation: choice("Portrait", "Portrait", "Landscape"),
  paperSize: choice("Letter", ...PAPERS),
  printComments: choice("NoComments", "NoComments", "EndSheet", "InPlace"),
  printErrors: choice("AsDisplayed", "AsDisplayed", "Blank", "Dash", "NotAvailable"),
  printGridlines: flag(false),
  printHeadings: flag(false),
  printOrder: choice("DownThenOver", "DownThenOver", "OverThenDown"),
  rightMargin: amount(50.4, 0),
  topMargin: amount(54, 0),
  zoom,
} as const;
