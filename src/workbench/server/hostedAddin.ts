import fs from "node:fs/promises";
import type { RequestListener } from "node:http";
import https from "node:https";
import path from "node:path";
import type { Certificate } from "./certificate";
import { forwardHandler } from "./forward";
import { fileHandler } from "./handler";
import { type Listener, listenFrom } from "./listen";
import { OFFICE_JS_PATH, rewriteOfficeJs } from "./rewrite";
import { fileWithin, generatedFile, readStatic } from "./staticFiles";

/** Somebody's add-in that the workbench is to host. */
export interface HostedAddin {
  /** Folder of its built pages, or the address of a server that has them. */
  readonly source: string;
  /** File or address of its manifest. Default: manifest.xml in the folder, or of the server. */
  readonly manifest?: string;
  /** Port to serve it on. Default: the one in its manifest where that is free. */
  readonly port?: number;
}

/** An add-in that is being served. */
export interface HostedAddress {
  /** Address of its manifest, as it was published. */
  readonly manifest: string;
  /** Origins in the manifest that stand elsewhere here. */
  readonly origins: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Path under which a hosted add-in's manifest is served, wherever its file stands. */
const MANIFEST_PATH = "/workbench-manifest.xml";
const FIRST_PORT = 3002;

/** Serves an add-in as it is under https://localhost, with office.js from the npm package. */
export async function serveHosted(
  addin: HostedAddin,
  officeJsRoot: string,
  certificate: Certificate,
): Promise<HostedAddress> {
  const manifestAt = addin.manifest ?? inside(addin.source, "manifest.xml");
  const page = pageOf(await readManifest(manifestAt), manifestAt);
  const published = page.hostname === "localhost" && page.port !== "" ? Number(page.port) : FIRST_PORT;
  const pages = isAddress(addin.source)
    ? forwardHandler(addin.source)
    : folderHandler(addin.source, await prefixOf(addin.source, page.pathname));
  const own = fileHandler(async (requestPath) =>
    requestPath === MANIFEST_PATH
      ? generatedFile("manifest.xml", await readManifest(manifestAt))
      : // The package's folders are lower case, whereas office.js asks for en-US/ and the like.
        readStatic(officeJsRoot, requestPath.slice(OFFICE_JS_PATH.length - 1).toLowerCase()),
  );
  const listener: Listener = await listenFrom(
    addin.port ?? published,
    certificate,
    (request, response) => {
      const ours = request.url === MANIFEST_PATH || request.url?.startsWith(OFFICE_JS_PATH) === true;
      (ours ? own : pages)(request, response);
    },
    () => undefined,
  );
  const here = `https://localhost:${listener.port}`;
  return {
    manifest: here + MANIFEST_PATH,
    origins: page.origin === here ? {} : { [page.origin]: here },
    close: () => listener.close(),
  };
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

function inside(source: string, name: string): string {
  return isAddress(source) ? new URL(name, `${source.replace(/\/*$/, "")}/`).href : path.join(source, name);
}

async function readManifest(at: string): Promise<string> {
  try {
    return isAddress(at) ? await download(at) : await fs.readFile(at, "utf8");
  } catch (error) {
    throw new Error(
      `The manifest ${at} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function download(address: string): Promise<string> {
  if (!address.startsWith("https:")) return fetch(address).then((response) => response.text());
  return new Promise((resolve, reject) => {
    const local = new URL(address).hostname === "localhost";
    https
      .get(address, { rejectUnauthorized: !local }, (response) => {
        response.setEncoding("utf8");
        let text = "";
        response.on("data", (part: string) => (text += part));
        response.on("end", () =>
          response.statusCode === 200
            ? resolve(text)
            : reject(new Error(`the server answers ${String(response.statusCode)}`)),
        );
      })
      .on("error", reject);
  });
}

/** The page that the manifest names first. */
function pageOf(xml: string, at: string): URL {
  const source = /<SourceLocation\b[^>]*\bDefaultValue="([^"]+)"/i.exec(xml)?.[1];
  if (source === undefined || !URL.canParse(source)) throw new Error(`${at} names no page of an add-in.`);
  return new URL(source);
}

/** What the manifest's addresses have in front of the paths in the folder. */
async function prefixOf(folder: string, page: string): Promise<string> {
  const segments = page.split("/").slice(1);
  for (let skip = 0; skip < segments.length; skip += 1) {
    const file = fileWithin(folder, `/${segments.slice(skip).join("/")}`);
    if (file === undefined) continue;
    const found = await fs.stat(file).then(
      (entry) => entry.isFile(),
      () => false,
    );
    if (found)
      return segments
        .slice(0, skip)
        .map((segment) => `/${segment}`)
        .join("");
  }
  throw new Error(`${folder} has no ${page}, the page that the manifest names.`);
}

function folderHandler(folder: string, prefix: string): RequestListener {
  return fileHandler((requestPath) =>
    requestPath.startsWith(`${prefix}/`)
      ? readStatic(folder, requestPath.slice(prefix.length), rewriteOfficeJs)
      : Promise.resolve(undefined),
  );
}
