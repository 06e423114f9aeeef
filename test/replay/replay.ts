import { MemoryStore } from "../../src/workbench/model/memoryStore";
import { WorkbookSession } from "../../src/workbench/model/session";
import { type BatchRequest, type BatchResponse, PathType } from "../../src/workbench/richapi/protocol";
import { RichApiServer } from "../../src/workbench/richapi/server";
import type { RecordedPair } from "./readLog";

/** A field in which the workbench's answer is another than Excel's. */
export interface Difference {
  /** E.g. `Results[3].Value.Address`. */
  readonly field: string;
  readonly excel: unknown;
  readonly workbench: unknown;
}

/** What became of one recorded request. */
export interface Replayed {
  readonly request: BatchRequest;
  readonly differences: readonly Difference[];
}

/** Members that name objects; each host makes up its own. */
const IDENTITIES = new Set([
  "Id",
  "_Id",
  "_ReferenceId",
  "WorksheetId",
  "TableId",
  "id",
  "worksheetId",
  "tableId",
]);

/** Replays recorded requests, in order, on an empty workbook of the workbench, and compares the answers. */
export function replay(pairs: readonly RecordedPair[]): Replayed[] {
  const session = new WorkbookSession(new MemoryStore());
  const server = new RichApiServer({
    root: session.root,
    onRegister: (on, target, event) => session.register(on, target, event),
    atomically: (label, run) => session.atomically(label, run),
  });
  const ours = new Map<string, unknown>();
  return pairs
    .filter(({ request }) => isOfWorkbook(request))
    .map(({ request, response }) => {
      // A request may name objects by the ids that Excel gave them.
      const translated = translate(request, ours) as BatchRequest;
      const answer = JSON.parse(JSON.stringify(server.process(translated))) as BatchResponse;
      const differences: Difference[] = [];
      compare("", response, answer, ours, differences);
      return { request, differences };
    });
}

/** Requests to services beside the workbook (custom functions, ribbon) are no matter of the model. */
function isOfWorkbook({ ObjectPaths }: BatchRequest): boolean {
  return Object.values(ObjectPaths).every(({ ObjectPathType }) => ObjectPathType !== PathType.New);
}

function translate(value: unknown, ours: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === "string") return ours.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => translate(item, ours));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, translate(member, ours)]));
}

function compare(
  field: string,
  excel: unknown,
  workbench: unknown,
  ours: Map<string, unknown>,
  differences: Difference[],
): void {
  if (isMembers(excel) && isMembers(workbench)) {
    for (const name of new Set([...Object.keys(excel), ...Object.keys(workbench)])) {
      const [theirs, own] = [excel[name], workbench[name]];
      if (IDENTITIES.has(name) && typeof theirs === "string" && own !== undefined) ours.set(theirs, own);
      else compare(field === "" ? name : `${field}.${name}`, theirs, own, ours, differences);
    }
    return;
  }
  if (Array.isArray(excel) && Array.isArray(workbench)) {
    for (let index = 0; index < Math.max(excel.length, workbench.length); index += 1) {
      compare(`${field}[${index}]`, excel[index], workbench[index], ours, differences);
    }
    return;
  }
  if (excel === workbench || translate(excel, ours) === workbench) return;
  differences.push({ field, excel, workbench });
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
