// Stands in for createUniver() of @univerjs/presets: that package brings Univer's proprietary line along.
import "./polyfill";
import {
  ICommandService,
  type Injector,
  type IWorkbookData,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import tableEnglish from "@univerjs/sheets-table/locale/en-US";
import tableChinese from "@univerjs/sheets-table/locale/zh-CN";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import tableUiEnglish from "@univerjs/sheets-table-ui/locale/en-US";
import tableUiChinese from "@univerjs/sheets-table-ui/locale/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import { hideTableButtons } from "./headerButtons";
import { tableThemes } from "./tableStyles";
import { quickenDirtyRanges, quickenFormulaData, watchFormulas } from "./formulaSpeed";
import { UndoService } from "./undoService";
import { fixTableReferences } from "./tableReferences";
import { fixParserState } from "./univerFixes";
import { quickenRowFilter } from "./univerSpeed";

/** Languages the grid is made in. */
export type GridLanguage = "en-US" | "zh-CN";

/** How to make a grid. */
export interface GridOptions {
  readonly container: HTMLElement;
  readonly language: GridLanguage;
  readonly dark: boolean;
  /** Name of the first sheet. */
  readonly firstSheet?: string;
}

/** A running Univer with one empty workbook. */
export interface UniverGrid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  readonly undo: UndoService;
}

/** Rows and columns a sheet begins with; it grows when something is written or selected outside. */
export const START_ROWS = 1000;
/** See {@link START_ROWS}. */
export const START_COLUMNS = 60;

fixParserState();
fixTableReferences();
hideTableButtons();
quickenFormulaData();
quickenDirtyRanges();

/** Makes the grid in its container. */
export function createUniver(options: GridOptions): UniverGrid {
  const locale = options.language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: options.dark,
    locale,
    logLevel: LogLevel.WARN,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEnglish, tableEnglish, tableUiEnglish),
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, tableChinese, tableUiChinese),
    },
    override: [[IUndoRedoService, { useClass: UndoService }]],
  });
  watchFormulas(univer.__getInjector().get(ICommandService));
  const { plugins } = UniverSheetsCorePreset({
    container: options.container,
    ribbonType: "simple",
    formula: { functionScreenTips: true },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin, { userThemes: tableThemes, defaultThemeIndex: 0 });
  // The floating table-name tab would add a band above row 1.
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });

  const api = FUniver.newAPI(univer);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    emptyWorkbook(options.firstSheet ?? "Sheet1"),
  );
  const injector = univer.__getInjector();
  quickenRowFilter(injector);
  const undo = injector.get(IUndoRedoService);
  if (!(undo instanceof UndoService)) throw new Error("Univer did not take the undo service.");
  return { univer, api, injector, workbook, commands: injector.get(ICommandService), undo };
}

function emptyWorkbook(sheetName: string): Partial<IWorkbookData> {
  return {
    id: "workbook",
    name: "Book1",
    sheetOrder: ["sheet-1"],
    sheets: {
      "sheet-1": { id: "sheet-1", name: sheetName, rowCount: START_ROWS, columnCount: START_COLUMNS },
    },
    defaultStyle: { ff: "Arial", fs: 11 },
  };
}
