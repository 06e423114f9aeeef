/** Compares the object model with what the claimed requirement set promises. */
import { EVENTS, MODEL_TYPES, type ModelType } from "../../src/workbench/model";
import { declaredTypes } from "./declarations";
import { libraryEvents, libraryType } from "./libraryMetadata";

/** What of a type is there and what is not. */
export interface TypeReport {
  readonly name: string;
  /** Whether the model has the type at all. */
  readonly known: boolean;
  readonly implemented: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Reports every type of Excel that has members in ExcelApi 1.1 to 1.`version`, in the order of their names.
 * @param excel - the library's own `Excel`, which tells what the library can send
 */
export function conformance(excel: object, version: number): TypeReport[] {
  const model = new Map(MODEL_TYPES.map((type) => [type.typeName, type]));
  const reports: TypeReport[] = [];
  for (const [name, declared] of declaredTypes()) {
    const library = libraryType(excel, name);
    if (library === undefined) continue;
    const type = model.get(name);
    const events = libraryEvents(excel, name);
    const promised = declared.filter((member) => member.version !== null && member.version <= version);
    const isThere = (member: (typeof promised)[number]): boolean => {
      if (type === undefined) return false;
      if (member.kind === "event") return hasEvent(name, events.get(member.name));
      return hasMember(type, member.name);
    };
    const implemented = promised.filter(isThere).map((member) => member.name);
    const missing = promised.filter((member) => !isThere(member)).map((member) => member.name);
    if (promised.length > 0) reports.push({ name, known: type !== undefined, implemented, missing });
  }
  return reports.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function hasMember(type: ModelType, name: string): boolean {
  return type.scalars.includes(name) || type.navigations.includes(name) || name in type.prototype;
}

/** Some events are the Common API's and need no registration at the host. */
function hasEvent(type: string, registration: string | undefined): boolean {
  return registration === undefined || registration in (EVENTS[type] ?? {});
}
