import { HostObject } from "../richapi/hostObject";
import { asOneOf } from "./checks";
import { CultureInfoHost } from "./cultureInfo";
import { bookNode } from "./extras";
import { type HostOf, names, navigations } from "./hostTypes";
import { IterativeCalculationHost } from "./iterativeCalculation";
import type { WorkbookSession } from "./session";
import { WorkbookCreatedHost } from "./workbookCreated";

/** Excel.Application */
export class ApplicationHost extends HostObject implements HostOf<Excel.Application> {
  static override readonly typeName = "Application";
  static override readonly scalars = names<Excel.Interfaces.ApplicationLoadOptions>()(
    "calculationMode",
    "calculationState",
    "calculationEngineVersion",
    "decimalSeparator",
    "thousandsSeparator",
    "useSystemSeparators",
  );
  static override readonly navigations = navigations<Excel.Application>()(
    "cultureInfo",
    "iterativeCalculation",
  );
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  get calculationMode(): "Automatic" | "AutomaticExceptTables" | "Manual" {
    return this.#session.store.calculationMode();
  }
  set calculationMode(value: unknown) {
    const mode = asOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
    this.#session.store.setCalculationMode(mode);
  }
  readonly calculationState = "Done";
  readonly calculationEngineVersion = 191_029;
  readonly decimalSeparator = ".";
  readonly thousandsSeparator = ",";
  readonly useSystemSeparators = true;

  get cultureInfo(): CultureInfoHost {
    return new CultureInfoHost(this.#session.locale);
  }

  get iterativeCalculation(): IterativeCalculationHost {
    return new IterativeCalculationHost(bookNode(this.#session, "iterativeCalculation"));
  }

  /** What `Excel.createWorkbook` sends on the desktop. */
  createWorkbook(base64?: unknown): WorkbookCreatedHost {
    return WorkbookCreatedHost.create(this.#session, base64);
  }
  _GetWorkbookCreatedById(id: unknown): WorkbookCreatedHost {
    return WorkbookCreatedHost.find(this.#session, id);
  }

  calculate(type: unknown): void {
    const kind = asOneOf(type, ["Recalculate", "Full", "FullRebuild"]);
    this.#session.store.calculate(kind !== "Recalculate");
  }

  /** Nothing to hold back: a batch is carried out at once. */
  suspendApiCalculationUntilNextSync(): void {
    return;
  }

  suspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}
