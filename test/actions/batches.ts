/**
 * Batches that the host stops in.
 * @module
 */
import { ActionType, PathType, type Action, type BatchRequest } from "../../src/workbench/richapi/protocol";

/** The batch with an action that the host does not know before the given one; null behind the last. */
export function stopBefore(body: string, point: number): string | null {
  const request = JSON.parse(body) as BatchRequest;
  const actions = [...request.Actions];
  const at = actions[point];
  if (at === undefined) return null;
  const { ObjectPathId } = at;
  actions.splice(point, 0, {
    Id: 999_999,
    ActionType: ActionType.Method,
    Name: "NoSuchMethod",
    ObjectPathId,
  });
  return JSON.stringify({ ...request, Actions: actions });
}

/** Where a host that stops in the batch leaves something different: before each action that may write, and behind the last. */
export function pointsIn(body: string): readonly number[] {
  const { Actions, ObjectPaths } = JSON.parse(body) as BatchRequest;
  const made = new Set<number>();
  const writes = ({ ActionType: type, Name = "", ObjectPathId }: Action): boolean => {
    if (type !== ActionType.Instantiate) return WRITING.includes(type) && !READING.test(Name);
    const path = ObjectPaths[String(ObjectPathId)];
    if (path?.ObjectPathType !== PathType.Method || made.has(ObjectPathId)) return false;
    made.add(ObjectPathId);
    return !READING.test(path.Name ?? "");
  };
  return [...Actions.flatMap((action, index) => (writes(action) ? [index] : [])), Actions.length];
}

const WRITING: readonly number[] = [ActionType.Method, ActionType.SetProperty, ActionType.Update];
/** Methods that read, and those of the library's own. */
const READING = /^(Get|_)/;
