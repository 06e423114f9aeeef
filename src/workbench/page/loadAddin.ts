import { type FunctionMetadata, parseFunctions, withTexts } from "../grid/customFunctions/metadata";
import type { Language } from "./language";
import { parseManifest } from "./manifest/parseManifest";
import type { AddinManifest } from "./manifest/types";
import type { Sentence } from "./pageState";
import { parseShortcuts, type Shortcut } from "./shortcuts";

/** Something that can be told to the person in one sentence. */
export class SaidError extends Error {
  /** @param sentence - what to say */
  constructor(readonly sentence: Sentence) {
    super(sentence.id);
    this.name = "SaidError";
  }
}

/** Where the add-in is, as the server says. */
export interface Configuration {
  readonly manifest: string;
  readonly origins: Readonly<Record<string, string>>;
}

interface ServedConfiguration extends Configuration {
  readonly others?: readonly Configuration[];
}

/** The server's word on which add-in to show; an address that was asked for comes first. */
export async function loadConfiguration(asked: string | undefined): Promise<Configuration> {
  let served: ServedConfiguration = { manifest: "", origins: {} };
  try {
    served = (await (await fetch("/workbench.json", { cache: "no-store" })).json()) as ServedConfiguration;
  } catch {
    // Another server than ours may serve the page; then the address must name the manifest.
  }
  if (asked === undefined) return served;
  const manifest = addressOf(asked);
  return (
    [served, ...(served.others ?? [])].find((one) => one.manifest === manifest) ?? { manifest, origins: {} }
  );
}

function addressOf(asked: string): string {
  return URL.canParse(asked, location.href) ? new URL(asked, location.href).href : asked;
}

/** Text of a manifest. */
export async function loadManifestText(address: string): Promise<string> {
  try {
    const response = await fetch(address, { cache: "no-store" });
    if (response.ok) return await response.text();
  } catch {
    // Told below.
  }
  throw new SaidError({ id: "manifestUnreachable", values: { address, origin: location.origin } });
}

/** A manifest in one language. */
export function readManifest(xml: string, configuration: Configuration, language: Language): AddinManifest {
  try {
    return parseManifest(xml, { language, origins: configuration.origins });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SaidError({ id: "manifestInvalid", values: { address: configuration.manifest, reason } });
  }
}

/** Functions, with texts in the language of `manifest`; `base` is the manifest in its default language. */
export async function loadFunctions(
  manifest: AddinManifest,
  base: AddinManifest,
): Promise<FunctionMetadata[]> {
  const [url, baseUrl] = [manifest.functions?.metadataUrl, base.functions?.metadataUrl];
  if (url === undefined || baseUrl === undefined) return [];
  const functions = await loadJson(baseUrl);
  return url === baseUrl ? functions : withTexts(functions, await loadJson(url));
}

/** The add-in's keyboard shortcuts; none where the file cannot be had, as they are not worth a message. */
export async function loadShortcuts(address: string): Promise<Shortcut[]> {
  if (address === "") return [];
  try {
    const response = await fetch(address, { cache: "no-store" });
    return response.ok ? parseShortcuts(await response.json(), /mac/i.test(navigator.userAgent)) : [];
  } catch {
    return [];
  }
}

async function loadJson(address: string): Promise<FunctionMetadata[]> {
  try {
    const response = await fetch(address, { cache: "no-store" });
    if (response.ok) return parseFunctions(await response.json());
  } catch {
    // Told below.
  }
  throw new SaidError({ id: "functionsUnreachable", values: { address } });
}
