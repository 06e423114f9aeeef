import type { FunctionMetadata } from "../grid/customFunctions/metadata";
import type { Language } from "./language";
import {
  type Configuration,
  loadConfiguration,
  loadFunctions,
  loadManifestText,
  readManifest,
} from "./loadAddin";
import { mapOrigin } from "./manifest/parseManifest";
import type { AddinManifest } from "./manifest/types";

/** What an add-in is described by, fetched once and read in the language that is wanted. */
export class AddinSource {
  private configuration: Configuration = { manifest: "", origins: {} };
  private xml = "";

  /** Whether there is a manifest to read. */
  get isThere(): boolean {
    return this.xml !== "";
  }

  /** Fetches the manifest at an address, or the one that the server names. */
  async fetch(asked: string | undefined): Promise<void> {
    this.configuration = await loadConfiguration(asked);
    this.xml = await loadManifestText(this.configuration.manifest);
  }

  /** The manifest in a language. */
  manifest(language: Language): AddinManifest {
    return readManifest(this.xml, this.configuration, language);
  }

  /** The functions that a manifest declares, in its language. */
  functions(manifest: AddinManifest): Promise<FunctionMetadata[]> {
    return loadFunctions(manifest, this.manifest("en-US"));
  }

  /** An address of the add-in, where the server puts it. */
  place(address: string): string {
    return mapOrigin(address, this.configuration.origins);
  }
}
