import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { StaticFile } from "./staticFiles";

/** Finds what to send for a path (percent-encoded, no query); undefined means 404. */
export type Finder = (path: string) => Promise<StaticFile | undefined>;

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const LOCAL_ORIGIN = /^https:\/\/localhost(:\d+)?$/i;

/**
 * A request listener for files: GET and HEAD only, only when asked for under a local name (so that no foreign page can
 * reach it through a name that it points here), with validators.
 */
export function fileHandler(find: Finder, headers: Record<string, string> = {}): RequestListener {
  return (request, response) => {
    answer(find, headers, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function answer(
  find: Finder,
  headers: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const common: Record<string, string> = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    vary: "Origin",
    ...headers,
  };
  const origin = request.headers.origin;
  if (origin !== undefined && LOCAL_ORIGIN.test(origin)) common["access-control-allow-origin"] = origin;
  if (!LOCAL_HOST.test(request.headers.host ?? "")) {
    end(response, 403, "This server answers under localhost only.", common);
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    end(response, 405, "Only GET and HEAD are answered here.", { ...common, allow: "GET, HEAD" });
    return;
  }
  const file = await find((request.url ?? "/").replace(/[?#].*$/s, ""));
  if (file === undefined) {
    end(response, 404, "There is no such file here.", common);
    return;
  }
  const withFile = { ...common, "cache-control": file.cacheControl, etag: file.etag };
  if (request.headers["if-none-match"] === file.etag) {
    response.writeHead(304, withFile);
    response.end();
    return;
  }
  response.writeHead(200, {
    ...withFile,
    "content-type": file.type,
    "content-length": String(file.body.byteLength),
  });
  response.end(request.method === "HEAD" ? undefined : file.body);
}

function end(response: ServerResponse, status: number, text: string, headers: Record<string, string>): void {
  response.writeHead(status, {
    ...headers,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${text}\n`);
}
