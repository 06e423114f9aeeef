import fs from "node:fs";
import path from "node:path";
import type { FrameLocator, Frame, Page } from "playwright-core";
import { startServers, type ServerOptions } from "../../src/workbench/server/startServers";
import type { TestCell } from "../../src/workbench/page/testHooks";
import { launchBrowser, type TestBrowser } from "./browser";

/** Servers and browser for a file of browser tests. */
export interface WorkbenchRig {
  readonly addinUrl: string;
  readonly workbenchUrl: string;
  /** Manifests of the add-ins of others, in the order of the option `hosted`. */
  readonly hostedManifests: readonly string[];
  readonly browser: TestBrowser;
  open(options?: OpenOptions): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

/** How a page is opened. */
export interface OpenOptions {
  readonly language?: "zh-CN" | "en-US";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** Address of another add-in's manifest, or of several to host together. */
  readonly manifest?: string | readonly string[];
  /** Do not wait for the add-in; for tests of add-ins that do not come up. */
  readonly withoutAddin?: boolean;
  /** The page's time can be moved on by `page.clock`; else it goes by itself. */
  readonly clock?: boolean;
  /** Answers requests of the page for files whose address matches this later, by so many milliseconds. */
  readonly late?: { readonly files: RegExp; readonly by: number };
}

/** Starts the servers on free ports, and a browser. */
export async function startWorkbench(options: ServerOptions = {}): Promise<WorkbenchRig> {
  const servers = await startServers({ addinPort: 0, workbenchPort: 0, ...options });
  let browser: TestBrowser;
  try {
    browser = await launchBrowser();
  } catch (error) {
    await servers.close();
    throw error;
  }
  return {
    addinUrl: servers.addinUrl,
    workbenchUrl: servers.workbenchUrl,
    hostedManifests: servers.hostedManifests,
    browser,
    open: (open) => openPage(browser, servers.workbenchUrl, open ?? {}),
    close: async () => {
      await browser.close();
      await servers.close();
    },
  };
}

const PANE = ".pane-frame:not([hidden]) iframe";
const ATTEMPTS = 20;
const SETTLING = 50;

/** A workbench in a browser tab. */
export class WorkbenchPage {
  /** Errors that pages threw or printed. */
  readonly problems: string[] = [];

  /** @param page - the tab */
  constructor(readonly page: Page) {
    page.on("pageerror", (error) => this.problems.push(`thrown: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(`console: ${message.text()}`);
    });
  }

  /** The add-in's page; of several the one that is to be seen. */
  get pane(): FrameLocator {
    return this.page.frameLocator(PANE);
  }

  /** The add-in's page, to evaluate in. */
  async frame(): Promise<Frame> {
    const handle = await this.page.waitForSelector(PANE, { state: "attached" });
    const frame = await handle.contentFrame();
    if (frame === null) throw new Error("The pane has no page.");
    return frame;
  }

  /** Waits until the add-in's page can use Excel: office.js defines it before it is connected. */
  async excelReady(): Promise<void> {
    const frame = await this.frame();
    await frame.waitForFunction(() => Reflect.has(globalThis, "Excel"));
    await frame.evaluate(async () => {
      await Office.onReady();
    });
  }

  /** Types into a cell with the keyboard and presses Enter. */
  async typeFormula(address: string, text: string): Promise<void> {
    await this.startTyping(address, text.slice(0, 1));
    await this.page.keyboard.type(text.slice(1), { delay: 5 });
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction(() => window.workbench?.host.executor.cellEditing === false);
    await this.whenIdle();
  }

  /** Types a cell's first character; the cell is then being edited. A pane that is just opening may take the focus. */
  async startTyping(address: string, character: string): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await this.select(address);
      await this.focusGrid();
      await this.page.waitForTimeout(SETTLING);
      const inPane = await this.page.evaluate(() => document.activeElement?.tagName === "IFRAME");
      if (inPane) continue;
      await this.page.keyboard.type(character);
      const editing = this.page.waitForFunction(
        () => window.workbench?.host.executor.cellEditing,
        undefined,
        {
          timeout: 1000,
        },
      );
      if (await editing.then(Boolean, () => false)) return;
      // On a slow machine the character may still come: it must not stand there twice.
      await this.page.keyboard.press("Escape");
    }
    throw new Error(`The grid does not take the keyboard at ${address}.`);
  }

  /** A cell's value, text, formula and message. */
  cell(address: string): Promise<TestCell> {
    return this.page.evaluate((at) => {
      if (window.workbench === undefined) throw new Error("The workbench has not started.");
      return window.workbench.getCell(at);
    }, address);
  }

  /** Selects cells. */
  async select(address: string): Promise<void> {
    await this.page.evaluate((at) => window.workbench?.select(at), address);
  }

  /** Puts the keyboard into the grid without moving the selection. */
  async focusGrid(): Promise<void> {
    await this.page.evaluate(() => window.workbench?.page.focusGrid());
  }

  /** Waits until nothing is calculated and no function's answer is outstanding. */
  async whenIdle(): Promise<void> {
    await this.page.evaluate(() => window.workbench?.whenIdle());
  }

  /** Saves a picture into the folder SCREENSHOTS, if that is set. */
  async screenshot(name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (folder === undefined || folder === "") return;
    fs.mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  /** Closes the tab. */
  async close(): Promise<void> {
    await this.page.context().close();
  }
}

async function openPage(browser: TestBrowser, base: string, options: OpenOptions): Promise<WorkbenchPage> {
  const { language = "en-US", theme = "light", width = 1280, height = 800 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: theme,
    // A panel that is still unfolding moves what is in it away between press and release of the mouse.
    reducedMotion: "reduce",
  });
  const { late } = options;
  if (late !== undefined) {
    await context.route(late.files, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late.by));
      await route.continue();
    });
  }
  if (options.clock === true) await context.clock.install();
  const page = await context.newPage();
  const opened = new WorkbenchPage(page);
  const address = new URL(base);
  address.searchParams.set("lang", language);
  address.searchParams.set("theme", theme);
  for (const manifest of [options.manifest ?? []].flat()) address.searchParams.append("manifest", manifest);
  await page.goto(address.href);
  await page.waitForSelector(".grid canvas");
  if (options.withoutAddin !== true) {
    await page.waitForFunction(() => window.workbench?.addins.all.every(({ ready }) => ready) === true);
    if (options.manifest === undefined) await opened.excelReady();
    await opened.whenIdle();
  }
  return opened;
}
