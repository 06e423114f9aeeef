import http, { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import https from "node:https";
import { admitOwnOrigin, rewriteOfficeJs } from "./rewrite";

/** Headers that belong to one connection, and those that would be wrong for a changed body. */
const DROPPED = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
  "content-length",
  "content-encoding",
  "etag",
  "strict-transport-security",
  // The page is meant for Office's frames; here the workbench takes their place.
  "x-frame-options",
]);
const CSP = "content-security-policy";

/**
 * Hands requests on to another origin, such as an add-in's own development server, and points the office.js of its pages at
 * the copy on this origin. Certificates are not checked where the other server is on this machine.
 *
 * @param target - the other origin, http or https
 */
export function forwardHandler(target: string): RequestListener {
  const origin = new URL(target);
  return (request, response) => {
    const client = origin.protocol === "http:" ? http : https;
    const outgoing = client.request(
      new URL(request.url ?? "/", origin),
      {
        method: request.method,
        headers: { ...request.headers, host: origin.host, "accept-encoding": "identity" },
        rejectUnauthorized: origin.hostname !== "localhost",
      },
      (incoming) => void answer(incoming, response),
    );
    outgoing.on("error", (error) => {
      if (!response.headersSent) response.writeHead(502, { "content-type": "text/plain; charset=utf-8" });
      response.end(`${origin.origin} does not answer: ${error.message}\n`);
    });
    request.pipe(outgoing);
  };
}

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(
    Object.entries(incoming.headers)
      .filter(([name]) => !DROPPED.has(name))
      .map(([name, value]) => [name, name === CSP ? policyHere(String(value)) : value]),
  );
  response.writeHead(incoming.statusCode ?? 502, headers);
  if (!/^text\/html\b/i.test(incoming.headers["content-type"] ?? "")) {
    incoming.pipe(response);
    return;
  }
  const parts: Buffer[] = [];
  try {
    for await (const part of incoming) parts.push(part as Buffer);
    response.end(rewriteOfficeJs(Buffer.concat(parts).toString("utf8")));
  } catch {
    response.destroy();
  }
}

function policyHere(policy: string): string {
  return admitOwnOrigin(policy.replace(/(^|;)\s*frame-ancestors[^;]*/gi, "$1"));
}
