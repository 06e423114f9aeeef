import type { AddinManifest, FunctionsDeclaration, RibbonTab } from "./types";
import { childOf, childrenOf, descendantsOf, localized, Resources } from "./xml";
import { parseOfficeMenu, parseTab } from "./parseRibbon";

/** What a manifest is read with. */
export interface ManifestOptions {
  /** Language to choose texts and addresses in, such as zh-CN. */
  readonly language: string;
  /** Origins in the manifest that stand elsewhere here. */
  readonly origins: Readonly<Record<string, string>>;
}

/** Excel's name for the context menu of cells. */
const CELL_MENU = "ContextMenuCell";

/** Reads an add-in only manifest; throws a sentence when it is none. */
export function parseManifest(xml: string, options: ManifestOptions): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const root = document.documentElement;
  if (document.querySelector("parsererror") !== null) throw new Error("it is not well-formed XML");
  if (root.localName !== "OfficeApp") throw new Error("its root element is not OfficeApp");

  const map = (address: string) => mapOrigin(address, options.origins);
  const source = localized(childOf(childOf(root, "DefaultSettings"), "SourceLocation"), options.language);
  if (source === "") throw new Error("it names no page (DefaultSettings/SourceLocation)");

  const overrides = newestOverrides(root);
  const host = descendantsOf(overrides, "Host").find((one) => one.getAttribute("xsi:type") === "Workbook");
  const resources = new Resources(childOf(overrides, "Resources"), options.language, map);
  const runtime = descendantsOf(host, "Runtime")[0];
  const runtimePage = runtime === undefined ? "" : resources.url(runtime.getAttribute("resid") ?? "");
  const pageUrl = runtimePage === "" ? map(source) : runtimePage;
  if (!isHttps(pageUrl)) throw new Error(`its page ${pageUrl} is no https address`);
  const functionFile = descendantsOf(host, "FunctionFile")[0]?.getAttribute("resid") ?? "";
  const tabs: RibbonTab[] = pointsOf(host, "PrimaryCommandSurface").flatMap((surface) =>
    [...childrenOf(surface, "CustomTab"), ...childrenOf(surface, "OfficeTab")].map((tab) =>
      parseTab(tab, resources),
    ),
  );
  const menus = pointsOf(host, "ContextMenu").flatMap((point) => childrenOf(point, "OfficeMenu"));
  return {
    // An add-in without one is told from others by its page.
    id: (childOf(root, "Id")?.textContent.trim() ?? "").toLowerCase() || source,
    name: localized(childOf(root, "DisplayName"), options.language),
    description: localized(childOf(root, "Description"), options.language),
    iconUrl: map(localized(childOf(root, "IconUrl"), options.language)),
    pageUrl,
    sharedRuntime: runtimePage !== "",
    commandsUrl: runtimePage === "" ? resources.url(functionFile) : runtimePage,
    shortcutsUrl: map(childOf(root, "ExtendedOverrides")?.getAttribute("Url") ?? ""),
    appDomains: descendantsOf(childOf(root, "AppDomains"), "AppDomain").map((one) =>
      map(one.textContent.trim()),
    ),
    tabs,
    cellMenu: menus
      .filter((menu) => menu.id === CELL_MENU)
      .flatMap((menu) => parseOfficeMenu(menu, resources)),
    functions: parseFunctions(host, resources, runtimePage),
  };
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === "https:";
}

function pointsOf(host: Element | undefined, type: string): Element[] {
  return descendantsOf(host, "ExtensionPoint").filter((one) => one.getAttribute("xsi:type") === type);
}

function parseFunctions(
  host: Element | undefined,
  resources: Resources,
  runtimePage: string,
): FunctionsDeclaration | undefined {
  const [point] = pointsOf(host, "CustomFunctions");
  const location = childOf(childOf(point, "Metadata"), "SourceLocation");
  const metadataUrl = resources.url(location?.getAttribute("resid") ?? "");
  if (metadataUrl === "") return undefined;
  const namespace = resources.text(childOf(point, "Namespace")?.getAttribute("resid") ?? "");
  const page = childOf(childOf(point, "Page"), "SourceLocation")?.getAttribute("resid") ?? "";
  return { namespace, metadataUrl, pageUrl: runtimePage === "" ? resources.url(page) : runtimePage };
}

/** Later versions of VersionOverrides are nested in the earlier ones; a host takes the innermost that it knows. */
function newestOverrides(root: Element): Element | undefined {
  return descendantsOf(root, "VersionOverrides").at(-1);
}

/** An address of the add-in, where the server puts it. */
export function mapOrigin(address: string, origins: Readonly<Record<string, string>>): string {
  for (const [from, to] of Object.entries(origins)) {
    if (address === from || address.startsWith(`${from}/`)) return to + address.slice(from.length);
  }
  return address;
}
