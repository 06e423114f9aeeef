/** What Microsoft's type declarations say about Excel's API: every member of every class, with its requirement set. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A member of a class, as `@types/office-js` declares it. */
export interface DeclaredMember {
  readonly name: string;
  readonly kind: "property" | "method" | "event";
  /** Version of ExcelApi that it came with, e.g. `15` for 1.15; `null` for preview and platform-only members. */
  readonly version: number | null;
}

/** Members that live in the add-in's library, not in the host. */
const FRAMEWORK = new Set(
  "constructor context items isNullObject load set toJSON track untrack retrieve".split(" "),
);

/** All classes of the namespace `Excel` that stand for objects of the host, by name. */
export function declaredTypes(): ReadonlyMap<string, readonly DeclaredMember[]> {
  const path = join(process.cwd(), "node_modules/@types/office-js/index.d.ts");
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const found = new Map<string, readonly DeclaredMember[]>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (statement.body === undefined || !ts.isModuleBlock(statement.body)) continue;
    for (const inner of statement.body.statements) {
      if (!ts.isClassDeclaration(inner) || inner.name === undefined || !isClientObject(inner)) continue;
      found.set(inner.name.text, membersOf(inner, source));
    }
  }
  return found;
}

function isClientObject(type: ts.ClassDeclaration): boolean {
  return (type.heritageClauses ?? []).some((clause) =>
    clause.types.some((base) => {
      const { expression } = base;
      return ts.isPropertyAccessExpression(expression) && expression.name.text === "ClientObject";
    }),
  );
}

function membersOf(type: ts.ClassDeclaration, source: ts.SourceFile): DeclaredMember[] {
  const whole = versionOf(type, source);
  const members = new Map<string, DeclaredMember>();
  for (const member of type.members) {
    if (member.name === undefined || !ts.isIdentifier(member.name)) continue;
    const name = member.name.text;
    if (FRAMEWORK.has(name)) continue;
    const own = versionOf(member, source);
    // A member without a remark came with its class.
    const version = own === undefined ? (whole ?? null) : own;
    const kind = ts.isMethodDeclaration(member) ? "method" : isEvent(member, source) ? "event" : "property";
    const known = members.get(name)?.version;
    // Overloads came one by one; the first makes the member.
    if (known !== undefined && (version === null || (known !== null && known <= version))) continue;
    members.set(name, { name, kind, version });
  }
  return [...members.values()];
}

function isEvent(member: ts.ClassElement, source: ts.SourceFile): boolean {
  return ts.isPropertyDeclaration(member) && (member.type?.getText(source) ?? "").includes("EventHandlers<");
}

/** `undefined`: nothing is said; `null`: something else than ExcelApi. */
function versionOf(node: ts.Node, source: ts.SourceFile): number | null | undefined {
  const text = source.text.slice(node.getFullStart(), node.getStart(source));
  const set = /\[Api set:\s*([^\]]*)\]/.exec(text)?.[1];
  if (set === undefined) return undefined;
  const version = /^ExcelApi (\d+)\.(\d+)/.exec(set);
  return version === null ? null : Number(version[2]);
}
