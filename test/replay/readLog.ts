import type { BatchRequest, BatchResponse } from "../../src/workbench/richapi/protocol";

/** A request of office.js and the answer that Excel gave. */
export interface RecordedPair {
  readonly request: BatchRequest;
  readonly response: BatchResponse;
}

const MARKER = /(?:^|\s)(Request|Response):\s*$/;

/**
 * Reads a browser's console log in which office.js printed its traffic (`OfficeExtension.CoreUtility._logEnabled`): a line
 * `Request:` or `Response:`, the next with JSON; whatever the browser prints before them on a line is skipped.
 *
 * @throws a sentence when there is no such traffic
 */
export function readLog(log: string): RecordedPair[] {
  const open: BatchRequest[] = [];
  const pairs: RecordedPair[] = [];
  let expected: string | undefined;
  for (const line of log.split(/\r?\n/)) {
    const marker = MARKER.exec(line)?.[1];
    if (marker !== undefined) {
      expected = marker;
      continue;
    }
    const json = expected === undefined ? undefined : jsonIn(line);
    if (json === undefined) continue;
    if (expected === "Request" && isRequest(json)) open.push(json);
    const response = expected === "Response" ? responseIn(json) : undefined;
    const index = response === undefined ? -1 : open.findIndex((request) => belongs(request, response));
    const [request] = index < 0 ? [] : open.splice(index, 1);
    if (request !== undefined && response !== undefined) pairs.push({ request, response });
    expected = undefined;
  }
  if (pairs.length === 0) throw new Error("The log has no requests with answers of office.js.");
  return pairs;
}

function jsonIn(line: string): unknown {
  const start = line.indexOf("{");
  if (start < 0) return undefined;
  try {
    return JSON.parse(line.slice(start)) as unknown;
  } catch {
    return undefined;
  }
}

function isRequest(json: unknown): json is BatchRequest {
  return typeof json === "object" && json !== null && "Actions" in json && "ObjectPaths" in json;
}

/** The answer's body: the last text that is JSON with results or an error, wherever the host's envelope keeps it. */
function responseIn(json: unknown): BatchResponse | undefined {
  if (typeof json === "string") return responseIn(jsonIn(json));
  if (typeof json !== "object" || json === null) return undefined;
  if ("Results" in json || ("Error" in json && typeof json.Error === "object")) return json as BatchResponse;
  for (const member of Object.values(json)) {
    const found = responseIn(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An answer that is only an error may have no results; it belongs to the request that waits longest. */
function belongs({ Actions }: BatchRequest, { Results = [] }: Partial<BatchResponse>): boolean {
  const ids = new Set(Actions.map(({ Id }) => Id));
  return Results.every(({ ActionId }) => ids.has(ActionId));
}
