import fs from "node:fs";
import path from "node:path";
import { type Certificate, loadCertificate } from "./certificate";
import { fileHandler, type Finder } from "./handler";
import { type HostedAddin, type HostedAddress, serveHosted } from "./hostedAddin";
import { listenFrom } from "./listen";
import { OFFICE_JS_PATH, rewriteOfficeJs } from "./rewrite";
import { generatedFile, readStatic, type StaticFile } from "./staticFiles";

const PROJECT = path.resolve(__dirname, "../../..");

/** How {@link startServers} is told what to serve, and where. */
export interface ServerOptions {
  /** Folder of the built add-in. Default: dist/. */
  readonly addinRoot?: string;
  /** Folder of the built workbench. Default: dist-workbench/. */
  readonly workbenchRoot?: string;
  /** Folder of office.js. Default: the npm package's dist/. */
  readonly officeJsRoot?: string;
  /** 0 takes any free port. Default 3000. */
  readonly addinPort?: number;
  /** 0 takes any free port. Default 3001. */
  readonly workbenchPort?: number;
  /** Add-ins to host: those of others, and in their midst the built one by its folder. */
  readonly hosted?: readonly HostedAddin[];
  /** Where a self-signed certificate is kept. Default: .cache/ of the project. */
  readonly certificateFolder?: string;
  /** Called with a sentence when something is not as asked for, such as a port in use. */
  readonly say?: (sentence: string) => void;
}

/** Two running servers. */
export interface RunningServers {
  readonly addinUrl: string;
  readonly workbenchUrl: string;
  /** Addresses of the manifests of the hosted add-ins, in their order. */
  readonly hostedManifests: readonly string[];
  readonly certificate: Certificate;
  close(): Promise<void>;
}

/** Serves the add-in as deployed on one origin and the workbench on another, both https on localhost only. */
export async function startServers(options: ServerOptions = {}): Promise<RunningServers> {
  const addinRoot = options.addinRoot ?? path.join(PROJECT, "dist");
  const workbenchRoot = options.workbenchRoot ?? path.join(PROJECT, "dist-workbench");
  const officeJsRoot = options.officeJsRoot ?? path.join(PROJECT, "node_modules/@microsoft/office-js/dist");
  const say = options.say ?? (() => undefined);
  const certificate = await loadCertificate(options.certificateFolder ?? path.join(PROJECT, ".cache/https"));
  const taken = (port: number) => say(`Port ${port} is in use by another program; trying ${port + 1}.`);

  const addin = await listenFrom(
    options.addinPort ?? 3000,
    certificate,
    fileHandler(addinFinder(addinRoot, officeJsRoot)),
    taken,
  );
  const addinUrl = `https://localhost:${addin.port}`;
  const running: { close(): Promise<void> }[] = [addin];
  try {
    const asked = options.hosted ?? [];
    const hosted: HostedAddress[] = [];
    const manifests: string[] = [];
    for (const other of asked) {
      if (isBuilt(other, addinRoot)) {
        manifests.push(manifestOf(addinUrl));
        continue;
      }
      try {
        const served = await serveHosted(other, officeJsRoot, certificate);
        hosted.push(served);
        running.push(served);
        manifests.push(served.manifest);
      } catch (error) {
        // One that cannot be served must not keep the others from being opened, where somebody is told of it.
        if (asked.length === 1 || options.say === undefined) throw error;
        say(`Left out: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (asked.length > 0 && manifests.length === 0) throw new Error("None of these add-ins can be hosted.");
    const workbench = await listenFrom(
      options.workbenchPort ?? 3001,
      certificate,
      fileHandler(workbenchFinder(workbenchRoot, addinRoot, addinUrl, hosted), WORKBENCH_HEADERS),
      taken,
    );
    running.push(workbench);
    return {
      addinUrl,
      workbenchUrl: `https://localhost:${workbench.port}`,
      hostedManifests: manifests,
      certificate,
      close: () => closeAll(running),
    };
  } catch (error) {
    await closeAll(running);
    throw error;
  }
}

/** Whether the folder is that of the built add-in, which is served anyway. */
function isBuilt({ source, manifest, port }: HostedAddin, addinRoot: string): boolean {
  return manifest === undefined && port === undefined && path.resolve(source) === path.resolve(addinRoot);
}

function manifestOf(addinUrl: string): string {
  return `${addinUrl}/manifest.xml`;
}

/** The add-in's files; its pages find office.js on their own origin. */
export function addinFinder(root: string, officeJsRoot: string): Finder {
  return (requestPath) =>
    requestPath.startsWith(OFFICE_JS_PATH)
      ? // The package's folders are lower case, whereas office.js asks for en-US/ and the like.
        readStatic(officeJsRoot, requestPath.slice(OFFICE_JS_PATH.length - 1).toLowerCase())
      : readStatic(root, requestPath, rewriteOfficeJs);
}

const WORKBENCH_HEADERS: Record<string, string> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https://localhost:*",
    "font-src 'self' data:",
    "connect-src 'self' https://localhost:*",
    "frame-src https://localhost:*",
    "worker-src 'self' blob:",
    "manifest-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
};

async function closeAll(servers: readonly { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}

function workbenchFinder(
  root: string,
  addinRoot: string,
  addinUrl: string,
  hosted: readonly HostedAddress[],
): Finder {
  return async (requestPath) =>
    requestPath === "/workbench.json"
      ? configuration(addinRoot, addinUrl, hosted)
      : readStatic(root, requestPath === "/" ? "/workbench.html" : requestPath);
}

// Tells the page which add-ins are at hand, and that the origins in their manifests stand on other ports here.
function configuration(addinRoot: string, addinUrl: string, hosted: readonly HostedAddress[]): StaticFile {
  const built = manifestOrigin(path.join(addinRoot, "manifest.xml"));
  const own = {
    manifest: manifestOf(addinUrl),
    origins: built === undefined || built === addinUrl ? {} : { [built]: addinUrl },
  };
  const others = hosted.map(({ manifest, origins }) => ({ manifest, origins }));
  return generatedFile("workbench.json", JSON.stringify({ ...own, others }));
}

function manifestOrigin(file: string): string | undefined {
  try {
    const source = /<SourceLocation\b[^>]*\bDefaultValue="([^"]+)"/i.exec(fs.readFileSync(file, "utf8"));
    return source?.[1] === undefined ? undefined : new URL(source[1]).origin;
  } catch {
    return undefined;
  }
}
