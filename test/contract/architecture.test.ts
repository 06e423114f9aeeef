import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const SRC = resolve(__dirname, "../../src");

/** DESIGN: who may import whom. `strings` may see the domain, so that one sentence-maker serves functions, actions and pane. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  strings: ["domain"],
  data: ["domain"],
  functions: ["domain", "data", "strings"],
  excel: ["domain"],
  actions: ["domain", "data", "excel", "strings"],
  commands: ["actions", "strings"],
  taskpane: ["actions", "data", "domain", "strings"],
  help: ["functions", "strings", "domain", "data"],
  start: ["domain", "strings", "data", "functions", "excel", "actions", "commands", "taskpane", "help"],
  workbench: [],
};

/** Globals of the host that only some folders may touch. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  Excel: ["excel", "workbench"],
  Office: ["excel", "commands", "start", "workbench"],
  CustomFunctions: ["functions", "start", "workbench"],
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function areaOf(path: string): string {
  return relative(SRC, path).split(/[\\/]/)[0] ?? "";
}

function importsOf(path: string): string[] {
  return ts.preProcessFile(readFileSync(path, "utf8"), true, true).importedFiles.map((file) => file.fileName);
}

/** Names used as values, such as `Excel` in `Excel.run`; types vanish and do not count. */
function usesGlobal(path: string, name: string): boolean {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === name
    )
      found = true;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = filesBelow(SRC);

describe("architecture", () => {
  test("every folder below src has a row in the import table", () => {
    expect([...new Set(files.map(areaOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test("no file imports from a folder it may not see", () => {
    const offences = files.flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith("."))
        .map((name) => areaOf(resolve(dirname(path), name)))
        .filter((area) => area !== areaOf(path) && MAY_IMPORT[areaOf(path)]?.includes(area) !== true)
        .map((area) => `${relative(SRC, path)} imports ${area}`),
    );
    expect(offences).toEqual([]);
  });

  test("from outside, data is entered by its door only", () => {
    const offences = files.flatMap((path) =>
      areaOf(path) === "data"
        ? []
        : importsOf(path)
            .filter((name) => name.startsWith("."))
            .map((name) => relative(SRC, resolve(dirname(path), name)).replace(/\\/g, "/"))
            .filter((target) => target.startsWith("data/"))
            .map((target) => `${relative(SRC, path)} imports ${target}`),
    );
    expect(offences).toEqual([]);
  });

  test.each(Object.entries(MAY_USE))("the global %s is used where it may be", (name, areas) => {
    const offences = files
      .filter((path) => !areas.includes(areaOf(path)) && usesGlobal(path, name))
      .map((path) => relative(SRC, path));
    expect(offences).toEqual([]);
  });

  test("React and Fluent UI appear in the pane and the workbench only", () => {
    const offences = files.filter(
      (path) =>
        !["taskpane", "workbench"].includes(areaOf(path)) &&
        importsOf(path).some((name) => /^(react|react-dom|@fluentui)(\/|$)/.test(name)),
    );
    expect(offences.map((path) => relative(SRC, path))).toEqual([]);
  });

  test("Univer appears in the workbench's grid and page only", () => {
    const allowed = /^workbench[\\/](grid|page)[\\/]/;
    const offences = files.filter(
      (path) =>
        !allowed.test(relative(SRC, path)) && importsOf(path).some((name) => name.startsWith("@univerjs/")),
    );
    expect(offences.map((path) => relative(SRC, path))).toEqual([]);
  });

  test("the domain knows no clock", () => {
    const offences = files.filter(
      (path) => areaOf(path) === "domain" && /\bnew Date\(\)|Date\.now\(/.test(readFileSync(path, "utf8")),
    );
    expect(offences.map((path) => relative(SRC, path))).toEqual([]);
  });
});
