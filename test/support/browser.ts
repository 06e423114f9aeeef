import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from "playwright-core";

/** A browser that reaches localhost only. */
export interface TestBrowser {
  readonly browser: Browser;
  /** Every request to another host so far. They were refused. */
  readonly foreignRequests: readonly string[];
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--no-first-run",
];

/** Starts the browser of this machine: CHROME_PATH, else Chrome, Edge or Chromium, else (Linux) the one from npm. */
export async function launchBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch(launchOptions());
  const foreignRequests: string[] = [];
  return {
    browser,
    foreignRequests,
    newContext: async (options) => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
      await context.route(
        (address) => isForeign(address),
        (route) => {
          foreignRequests.push(route.request().url());
          return route.abort();
        },
      );
      return context;
    },
    close: () => browser.close(),
  };
}

/** Path of an installed browser; undefined where there is none. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  exists: (file: string) => boolean = fs.existsSync,
): string | undefined {
  const asked = environment.CHROME_PATH;
  if (asked !== undefined && asked !== "") {
    if (!exists(asked)) throw new Error(`CHROME_PATH names no file: ${asked}`);
    return asked;
  }
  return candidates(platform, environment).find((file) => exists(file));
}

function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
      (name) => environment[name] ?? [],
    );
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return programs.flatMap((program) => roots.map((root) => path.win32.join(root, program)));
  }
  if (platform === "darwin") {
    const home = environment.HOME ?? "";
    return ["", home].flatMap((root) =>
      ["Google Chrome", "Microsoft Edge", "Chromium"].map(
        (name) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  const folders = (environment.PATH ?? "").split(":").filter((folder) => folder !== "");
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
  return names.flatMap((name) =>
    [...folders, "/usr/bin", "/snap/bin"].map((folder) => path.posix.join(folder, name)),
  );
}

interface BundledBrowser {
  readonly executablePath: string;
  readonly libraryPath: string;
}

/** The Chromium of the npm package, unpacked; for Linux machines without a browser. */
export function bundledChromium(): BundledBrowser {
  if (process.platform !== "linux") {
    throw new Error("No Chrome, Edge or Chromium was found. Install one, or name it in CHROME_PATH.");
  }
  const script = path.join(__dirname, "bundledChromium.mjs");
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" })) as BundledBrowser;
}

/** How to start the browser: the installed one as it is, else the bundled one with the libraries it brings. */
function launchOptions(): LaunchOptions {
  const installed = findBrowser();
  if (installed !== undefined) return { executablePath: installed, args: ARGS };
  const { executablePath, libraryPath } = bundledChromium();
  const environment = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    executablePath,
    // Not its own arguments: among them is one that turns off the same-origin policy.
    args: ARGS,
    env: { ...Object.fromEntries(environment), LD_LIBRARY_PATH: libraryPath },
  };
}

function isForeign(address: URL): boolean {
  return (
    /^(https?|wss?):$/.test(address.protocol) &&
    !["localhost", "127.0.0.1", "[::1]"].includes(address.hostname)
  );
}
