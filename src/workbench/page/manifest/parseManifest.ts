import type { AddinManifest, FunctionsDeclaration, RibbonTab } from "./types";
import { childOf, childrenOf, descendantsOf, localized, Resources } from "./xml";
import { parseTab } from "./parseRibbon";

/** What a manifest is read with. */
export interface ManifestOptions {
  /** Language to choose texts and addresses in, such as zh-CN. */
  readonly language: string;
  /** Origins in the manifest that stand elsewhere here. */
  readonly origins: Readonly<Record<string, string>>;
}

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
  const surfaces = descendantsOf(host, "ExtensionPoint").filter(
    (one) => one.getAttribute("xsi:type") === "PrimaryCommandSurface",
  );
  const tabs: RibbonTab[] = surfaces.flatMap((surface) =>
    [...childrenOf(surface, "CustomTab"), ...childrenOf(surface, "OfficeTab")].map((tab) =>
      parseTab(tab, resources),
    ),
  );
  const runtimePage = runtime === undefined ? "" : resources.url(runtime.getAttribute("resid") ?? "");
  return {
    name: localized(childOf(root, "DisplayName"), options.language),
    description: localized(childOf(root, "Description"), options.language),
    iconUrl: map(localized(childOf(root, "IconUrl"), options.language)),
    pageUrl: runtimePage === "" ? map(source) : runtimePage,
    sharedRuntime: runtimePage !== "",
    tabs,
    functions: parseFunctions(host, resources),
  };
}

function parseFunctions(host: Element | undefined, resources: Resources): FunctionsDeclaration | undefined {
  const point = descendantsOf(host, "ExtensionPoint").find(
    (one) => one.getAttribute("xsi:type") === "CustomFunctions",
  );
  const location = childOf(childOf(point, "Metadata"), "SourceLocation");
  const metadataUrl = resources.url(location?.getAttribute("resid") ?? "");
  if (metadataUrl === "") return undefined;
  const namespace = resources.text(childOf(point, "Namespace")?.getAttribute("resid") ?? "");
  return { namespace, metadataUrl };
}

/** Later versions of VersionOverrides are nested in the earlier ones; a host takes the innermost that it knows. */
function newestOverrides(root: Element): Element | undefined {
  return descendantsOf(root, "VersionOverrides").at(-1);
}

function mapOrigin(address: string, origins: Readonly<Record<string, string>>): string {
  for (const [from, to] of Object.entries(origins)) {
    if (address === from || address.startsWith(`${from}/`)) return to + address.slice(from.length);
  }
  return address;
}
