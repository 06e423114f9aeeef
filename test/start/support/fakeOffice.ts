interface Options {
  readonly displayLanguage?: string;
  readonly officeTheme?: unknown;
  readonly supports?: boolean;
  /** Whether the page is opened by Excel; else by a browser. */
  readonly inExcel?: boolean;
}

type Command = (event: { completed(): void }) => void;

/** The few members of office.js that the start and the commands use. */
export class FakeOffice {
  readonly functions: string[] = [];
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
    const office = {
      HostType: { Excel: "Excel" },
      VisibilityMode: { taskpane: "Taskpane", hidden: "Hidden" },
      context: { displayLanguage, officeTheme, requirements: { isSetSupported: () => supports } },
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
      CustomFunctions: { associate: (id: string) => this.functions.push(id) },
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
