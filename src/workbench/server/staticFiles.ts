import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

const MIME: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A file as it is sent. */
export interface StaticFile {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly cacheControl: string;
}

/** The media type for a file name. */
export function mimeType(name: string): string {
  return MIME[path.extname(name).toLowerCase()] ?? "application/octet-stream";
}

/**
 * The file inside `root` that a request path means, or undefined where it would leave `root`.
 *
 * @param requestPath - the path of the address, still percent-encoded
 */
export function fileWithin(root: string, requestPath: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded) || decoded.split("/").includes("..")) return undefined;
  const base = path.resolve(root);
  const file = path.resolve(base, `.${decoded.startsWith("/") ? "" : "/"}${decoded}`);
  return file === base || file.startsWith(base + path.sep) ? file : undefined;
}

/** Reads the file for a request path; a folder answers with its index.html. Links out of `root` are not followed. */
export async function readStatic(
  root: string,
  requestPath: string,
  change: (html: string) => string = (html) => html,
): Promise<StaticFile | undefined> {
  const wanted = fileWithin(root, requestPath);
  if (wanted === undefined) return undefined;
  try {
    const file = (await fs.stat(wanted)).isDirectory() ? path.join(wanted, "index.html") : wanted;
    const [realRoot, realFile] = await Promise.all([fs.realpath(root), fs.realpath(file)]);
    if (!realFile.startsWith(realRoot + path.sep)) return undefined;
    const raw = await fs.readFile(realFile);
    const isHtml = path.extname(file).toLowerCase() === ".html";
    const body = isHtml ? Buffer.from(change(raw.toString("utf8")), "utf8") : raw;
    return {
      name: file,
      type: mimeType(file),
      body,
      etag: etagOf(body),
      cacheControl: cacheControlFor(file),
    };
  } catch {
    return undefined;
  }
}

/** A file that is made at each request. */
export function generatedFile(name: string, text: string): StaticFile {
  const body = Buffer.from(text);
  return { name, type: mimeType(name), body, etag: etagOf(body), cacheControl: "no-store" };
}

function etagOf(body: Buffer): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

// webpack puts the content's hash into the name, so such a file can never change under its name.
function cacheControlFor(file: string): string {
  return /\.[0-9a-f]{16,}\.\w+$/.test(path.basename(file))
    ? "public, max-age=31536000, immutable"
    : "no-cache";
}
