import { isPlainObject } from "../richapi/arguments";
import { DOCS, documented, unimplemented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import type { Later } from "../richapi/later";
import { ApplicationHost } from "./application";
import { BindingCollectionHost } from "./bindings";
import { asBoolean, asOneOf, asString, given } from "./checks";
import { ChartHost } from "./charts/chart";
import { CommentCollectionHost } from "./comments";
import { CustomXmlPartCollectionHost } from "./customXml";
import { DocumentPropertiesHost } from "./documentProperties";
import { bookNode } from "./extras";
import { FunctionsHost } from "./functions/functions";
import { type HostOf, names, navigations } from "./hostTypes";
import { NamedItemCollectionHost } from "./namedItems";
import { insertWorksheets } from "./otherBook";
import { RangeHost } from "./range";
import { RangeAreasHost } from "./rangeAreas";
import { type EventSwitch, RuntimeHost } from "./runtime";
import type { WorkbookSession } from "./session";
import { SettingCollectionHost } from "./settings";
import type { Box } from "./store";
import { StyleCollectionHost } from "./styles/styles";
import { TableCollectionHost } from "./tableCollection";
import { TableStyleCollectionHost } from "./tableStyles";
import { WorkbookProtectionHost } from "./workbookProtection";
import { WorksheetCollectionHost } from "./worksheetCollection";

/** Excel.Workbook: the root of the object model. */
export class WorkbookHost extends HostObject implements HostOf<Excel.Workbook> {
  static override readonly typeName = "Workbook";
  static override readonly scalars = names<Excel.Interfaces.WorkbookLoadOptions>()(
    "name",
    "readOnly",
    "isDirty",
    "autoSave",
    "previouslySaved",
    "calculationEngineVersion",
    "chartDataPointTrack",
    "usePrecisionAsDisplayed",
  );
  static override readonly navigations: readonly string[] = [
    ...navigations<Excel.Workbook>()(
      "application",
      "bindings",
      "worksheets",
      "tables",
      "names",
      "settings",
      "customXmlParts",
      "properties",
      "comments",
      "styles",
      "protection",
      "tableStyles",
      "functions",
    ),
    // Not declared: what `context.runtime` asks for.
    "_Runtime",
  ];
  readonly #session: WorkbookSession;
  readonly #settings: Map<string, string>;
  readonly #events: EventSwitch;

  /**
   * @param session - the workbook
   * @param settings - those of the add-in whose root it is
   * @param events - whether its page is told of events
   */
  constructor(session: WorkbookSession, settings: Map<string, string>, events: EventSwitch) {
    super();
    this.#session = session;
    this.#settings = settings;
    this.#events = events;
  }

  get _Runtime(): RuntimeHost {
    return new RuntimeHost(this.#events);
  }

  get name(): string {
    return this.#session.name;
  }
  readonly readOnly = false;
  /** Whether something changed since the add-in said otherwise. */
  get isDirty(): boolean {
    return this.#session.dirty;
  }
  set isDirty(value: unknown) {
    this.#session.dirty = asBoolean(value);
  }
  readonly autoSave = true;
  readonly previouslySaved = true;
  readonly calculationEngineVersion = 191_029;

  /** Kept: whether charts follow data points. inferred: true at first */
  get chartDataPointTrack(): boolean {
    return bookNode(this.#session).data.chartDataPointTrack !== false;
  }
  set chartDataPointTrack(value: unknown) {
    bookNode(this.#session).write({ chartDataPointTrack: asBoolean(value) });
  }
  /** This host always calculates with what cells hold. */
  get usePrecisionAsDisplayed(): boolean {
    return false;
  }
  set usePrecisionAsDisplayed(value: unknown) {
    if (asBoolean(value)) throw unimplemented("This host does not round cells to what they show.");
  }

  get application(): ApplicationHost {
    return new ApplicationHost(this.#session);
  }
  get worksheets(): WorksheetCollectionHost {
    return new WorksheetCollectionHost(this.#session);
  }
  get tables(): TableCollectionHost {
    return new TableCollectionHost(this.#session, null);
  }
  get names(): NamedItemCollectionHost {
    return new NamedItemCollectionHost(this.#session, null);
  }
  get settings(): SettingCollectionHost {
    return new SettingCollectionHost(this.#settings);
  }
  get bindings(): BindingCollectionHost {
    return new BindingCollectionHost(this.#session);
  }
  get customXmlParts(): CustomXmlPartCollectionHost {
    return new CustomXmlPartCollectionHost(this.#session);
  }
  get properties(): DocumentPropertiesHost {
    return new DocumentPropertiesHost(this.#session);
  }

  get comments(): CommentCollectionHost {
    return new CommentCollectionHost(this.#session, null);
  }

  get tableStyles(): TableStyleCollectionHost {
    return new TableStyleCollectionHost(this.#session);
  }
  get protection(): WorkbookProtectionHost {
    return new WorkbookProtectionHost(this.#session);
  }
  get styles(): StyleCollectionHost {
    return new StyleCollectionHost(this.#session);
  }

  get functions(): HostObject & HostOf<Excel.Functions> {
    // Its members are made from a list, which a test compares with the library's own.
    return new FunctionsHost(this.#session);
  }

  /** documented: InvalidSelection when several areas are selected. */
  getSelectedRange(): RangeHost {
    const { sheet, areas } = this.#session.store.selection();
    const [box, second] = areas;
    if (box === undefined || second !== undefined)
      throw documented("InvalidSelection", "Workbook.getSelectedRange");
    return new RangeHost(this.#session, sheet, box);
  }

  getSelectedRanges(): RangeAreasHost {
    const { sheet, areas } = this.#session.store.selection();
    return new RangeAreasHost(this.#session, sheet, areas);
  }

  /** Nobody else has this workbook open. */
  getIsActiveCollabSession(): boolean {
    return false;
  }

  getActiveChart(): ChartHost {
    const chart = this.getActiveChartOrNullObject();
    if (chart === null) throw documented("ItemNotFound", DOCS.codes);
    return chart;
  }
  getActiveChartOrNullObject(): ChartHost | null {
    const { activeChart } = this.#session;
    return activeChart === null ? null : new ChartHost(this.#session, activeChart);
  }

  getActiveCell(): RangeHost {
    const { sheet, activeCell } = this.#session.store.selection();
    return new RangeHost(this.#session, sheet, { ...activeCell, rows: 1, columns: 1 });
  }

  insertWorksheetsFromBase64(base64File: unknown, options?: unknown): Later<string[]> {
    return insertWorksheets(this.#session, base64File, options);
  }

  /**
   * The workbench keeps the workbook in memory, as Excel on the web keeps it in its cloud: it only counts as saved from now on.
   * documented: Save, the default, or Prompt, which asks only for a workbook that was never saved
   */
  save(saveBehavior?: unknown): void {
    if (given(saveBehavior)) asOneOf(saveBehavior, ["Save", "Prompt"]);
    this.#session.dirty = false;
  }

  /** documented: Save is the default. */
  close(closeBehavior?: unknown): void {
    const behavior = given(closeBehavior) ? asOneOf(closeBehavior, ["Save", "SkipSave"]) : "Save";
    if (this.#session.onClose === undefined)
      throw unimplemented("This host cannot close a workbook where no page shows it.");
    this.#session.onClose(behavior === "Save");
  }

  _GetRangeForEventByReferenceId(id: unknown): RangeHost {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (range === null) throw documented("ItemNotFound", DOCS.codes);
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): RangeHost | null {
    const place: unknown = JSON.parse(asString(id));
    if (!isPlainObject(place) || typeof place.sheet !== "string") return null;
    const sheet = this.#session.findSheet(place.sheet);
    return sheet === undefined ? null : new RangeHost(this.#session, place.sheet, place.box as Box);
  }
}
