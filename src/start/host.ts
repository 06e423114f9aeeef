import { type Language } from "../domain/model/codes";
import { languageOf } from "./language";

/** The Excel API that tables in the sheet need. */
export const NEEDED_API = "1.13";

/** What the pane has to know about the host. */
export interface Host {
  /** `too-old`: Excel without the API for tables; formulas work. */
  readonly kind: "excel" | "too-old" | "not-excel";
  readonly language: Language;
  /** Null where Excel does not tell its theme, as on the web. */
  readonly isDark: boolean | null;
  /** Whether a function can return a number with properties and a card. */
  readonly hasCards: boolean;
}

/** Whether office.js was loaded at all. */
export function officeIsHere(): boolean {
  return typeof Office !== "undefined" && typeof CustomFunctions !== "undefined";
}

/** Looks at the host once office.js is ready. */
export function inspectHost(isExcel: boolean): Host {
  const { displayLanguage, requirements } = Office.context;
  const kind = !isExcel
    ? "not-excel"
    : requirements.isSetSupported("ExcelApi", NEEDED_API)
      ? "excel"
      : "too-old";
  // Data types out of functions, and properties on basic values.
  const hasCards =
    requirements.isSetSupported("CustomFunctionsRuntime", "1.4") &&
    requirements.isSetSupported("ExcelApi", "1.19");
  return { kind, language: languageOf(displayLanguage), isDark: themeIsDark(), hasCards };
}

function themeIsDark(): boolean | null {
  // Typed as always there, but undefined in Excel on the web.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme === undefined) return null;
  const { isDarkTheme } = theme as { readonly isDarkTheme?: boolean };
  return isDarkTheme ?? colourIsDark(theme.bodyBackgroundColor);
}

/** Whether a colour such as `#262626` is a dark ground; null for anything else. */
export function colourIsDark(colour: string | undefined): boolean | null {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour ?? "");
  if (parts === null) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
