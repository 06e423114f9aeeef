interface Options {
  readonly displayLanguage?: string;
  readonly officeTheme?: unknown;
  /** Which requirement sets are there: all (default), none, or those of the list, e.g. `ExcelApi 1.13`. */
  readonly supports?: boolean | readonly string[];
  /** Whether the page is opened by Excel; else by a browser. */
  readonly inExcel?: boolean;
}

type Command = (event: { completed(): void }) => void;

/** The few members of office.js that the start and the commands use. */
export class FakeOffice {
  readonly functions: string[] = [];
  /** The functions by id, to call as Excel does. */
  readonly implementations = new Map<string, (...args: unknown[]) => unknown>();
  readonly commands = new Map<string, Command>();
  readonly calls: string[] = [];
  readonly #options: Options;
  #tellVisibility: (message: { visibilityMode: string }) => void = () => undefined;

  constructor(options: Options = {}) {
    this.#options = options;
  }

  /** Makes `Office` and `CustomFunctions` global, as office.js does. */
  install(): void {
    const { displayLanguage = "en-US", officeTheme, supports = true, inExcel = true } = this.#options;
    const isSetSupported = (name: string, version: string): boolean =>
      typeof supports === "boolean" ? supports : supports.includes(`${name} ${version}`);
    const office = {
      HostType: { Excel: "Excel" },
      VisibilityMode: { taskpane: "Taskpane", hidden: "Hidden" },
      context: { displayLanguage, officeTheme, requirements: { isSetSupported } },
      actions: { associate: (id: string, command: Command) => this.commands.set(id, command) },
      addin: {
        showAsTaskpane: () => {
          this.calls.push("show");
          return Promise.resolve();
        },
        onVisibilityModeChanged: (handler: (message: { visibilityMode: string }) => void) => {
          this.#tellVisibility = handler;
          return Promise.resolve(() => Promise.resolve());
        },
      },
      onReady: () => {
        this.calls.push("ready");
        return Promise.resolve({ host: inExcel ? "Excel" : null, platform: null });
      },
    };
    Object.assign(globalThis, {
      Office: office,
      CustomFunctions: {
        associate: (id: string, implementation: (...args: unknown[]) => unknown) => {
          this.functions.push(id);
          this.implementations.set(id, implementation);
        },
      },
    });
  }

  /** Excel shows or hides the pane. */
  changeVisibility(visibilityMode: "Taskpane" | "Hidden"): void {
    this.#tellVisibility({ visibilityMode });
  }

  static remove(): void {
    Reflect.deleteProperty(globalThis, "Office");
    Reflect.deleteProperty(globalThis, "CustomFunctions");
  }
}
