/**
 * Runs Microsoft's unmodified office.js (npm package, debug files) in Node, against any office host.
 *
 * The library's files are compiled as one function, in the realm of the test, over a window that has just what they touch; what
 * they declare at the top level becomes a property of that window, as in a page. A fresh library takes about 20 ms.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Port } from "../../src/workbench/channel/messages";

/** Globals that the library gives to a page. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: { associate(id: string, run: (...args: never[]) => unknown): void };
  readonly OfficeRuntime: unknown;
}

/** A page with the library in it. */
export interface OfficeWindow {
  readonly port: Port;
  /** Loads the library; call it once the host listens. */
  load(address: string, name: string): OfficeGlobals;
}

const DIST = dirname(require.resolve("@microsoft/office-js/dist/office.debug.js"));
const FILES = ["office.debug.js", "excel-web-16.00.debug.js"];
/** Assigned through `window` first and then used as plain variables. */
const IMPLICIT = [
  "Type",
  "Sys",
  "Microsoft",
  "Strings",
  "OfficeRuntime",
  "OfficeExtensionBatch",
  "_OfficeRuntimeWeb",
];
/** What a browser gives or hides; everything else the library finds where every script does. */
const PARAMETERS = [
  "window",
  "self",
  "document",
  "location",
  "navigator",
  "sessionStorage",
  "localStorage",
  "history",
  "setTimeout",
  "setInterval",
  "process",
  "module",
  "exports",
  "define",
  "global",
  "globalThis",
];

type Library = (...globals: unknown[]) => () => void;

let compiled: Library | null = null;

function compile(): Library {
  const sources = FILES.map((file) => readFileSync(join(DIST, file), "utf8"));
  const strings = readFileSync(join(DIST, "en-us", "office_strings.debug.js"), "utf8");
  const declared = sources.flatMap((source) =>
    [...source.matchAll(/^(?:var|function) (\w+)/gm)].map((match) => match[1] ?? ""),
  );
  const names = [...new Set([...declared, ...IMPLICIT])].filter((name) => !name.startsWith("__"));
  const accessors = names.map(
    (name) =>
      `Object.defineProperty(window,"${name}",{configurable:true,enumerable:true,get:()=>${name},set:v=>{${name}=v}});`,
  );
  const body = `var ${names.join(",")};\n${accessors.join("")}\n${sources.join("\n")}\n;return function(){\n${strings}\n};`;
  return Reflect.construct(Function, [...PARAMETERS, body]) as Library;
}

interface FakeElement {
  readonly tagName: string;
  [member: string]: unknown;
}

/** A window with a port instead of a parent page. `hostOrigin` is where messages come from. */
export function createOfficeWindow(hostOrigin: string): OfficeWindow {
  const fromPage = new Set<(text: string) => void>();
  const inPage = new Set<(event: unknown) => void>();
  const parent = {
    postMessage: (text: string) => {
      queueMicrotask(() => fromPage.forEach((receive) => receive(text)));
    },
  };
  return {
    port: {
      post: (text) => {
        queueMicrotask(() =>
          inPage.forEach((receive) => receive({ data: text, origin: hostOrigin, source: parent })),
        );
      },
      listen: (receive) => {
        fromPage.add(receive);
        return () => fromPage.delete(receive);
      },
    },
    load: (address, name) => {
      compiled ??= compile();
      let loadStrings: () => void = () => undefined;
      const window = pageGlobals(address, name, parent, inPage, (file) => {
        if (file.includes("strings")) loadStrings();
      });
      loadStrings = compiled(...PARAMETERS.map((parameter) => window[parameter]));
      return window as unknown as OfficeGlobals;
    },
  };
}

function pageGlobals(
  address: string,
  name: string,
  parent: object,
  inPage: Set<(event: unknown) => void>,
  onScript: (file: string) => void,
): Record<string, unknown> {
  const url = new URL(address);
  const element = (tagName: string): FakeElement => {
    const node: FakeElement = {
      tagName,
      style: {},
      setAttribute: (key: string, value: unknown) => {
        node[key] = value;
      },
      getAttribute: (key: string) => node[key] ?? null,
      appendChild: (child: FakeElement) => {
        if (child.tagName === "script") setTimeout(() => loadScript(child), 0);
        return child;
      },
      removeChild: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      focus: () => undefined,
    };
    return node;
  };
  const loadScript = (script: FakeElement): void => {
    onScript(String(script.src));
    if (typeof script.onload === "function") Reflect.apply(script.onload, script, []);
  };
  const [head, body, script] = [element("head"), element("body"), element("script")];
  script.src = "https://localhost/office/office.debug.js";
  const byTag: Record<string, FakeElement[]> = { head: [head], body: [body], script: [script] };
  const document = {
    domain: url.hostname,
    URL: url.href,
    readyState: "complete",
    head,
    body,
    documentElement: element("html"),
    activeElement: body,
    hasFocus: () => true,
    getElementsByTagName: (tag: string) => byTag[tag] ?? [],
    createElement: element,
    createTextNode: () => ({}),
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const window: Record<string, unknown> = {
    document,
    location: url,
    navigator: { userAgent: "Mozilla/5.0 Chrome/150", language: "en-US", platform: "Linux" },
    sessionStorage: storage(),
    localStorage: storage(),
    history: { pushState: () => undefined, replaceState: () => undefined },
    performance,
    // Looked up at each call, so that a test's fake timers count.
    setTimeout: (run: () => void, ms?: number) => letGo(setTimeout(run, ms), ms ?? 0),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    setInterval: (run: () => void, ms?: number) => letGo(setInterval(run, ms), Infinity),
    clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
    Promise,
    console,
    name,
    parent,
    top: {},
    opener: null,
    innerWidth: 400,
    innerHeight: 600,
    addEventListener: (type: string, listener: (event: unknown) => void) => {
      if (type === "message") inPage.add(listener);
    },
    removeEventListener: (_type: string, listener: (event: unknown) => void) => inPage.delete(listener),
    postMessage: () => undefined,
    focus: () => undefined,
    blur: () => undefined,
    close: () => undefined,
    open: () => null,
  };
  window.window = window;
  window.self = window;
  return window;
}

/** The library's watchdogs must not keep the test process alive. */
function letGo(timer: NodeJS.Timeout, ms: number): NodeJS.Timeout {
  if (ms > 1_000 && typeof timer === "object") timer.unref();
  return timer;
}

function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    clear: () => {
      items.clear();
    },
    get length() {
      return items.size;
    },
  };
}
