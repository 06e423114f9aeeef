import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { commandIds } from "../../src/commands/commandIds";
import { buildStatic } from "../../src/help/build";

const ROOT = resolve(__dirname, "../..");
const ORIGIN = "https://localhost:3000";
const xml = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** One element: tag, attributes and children, in document order. */
interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Parsed = Record<string, unknown> & { ":@"?: Record<string, string> };

function element(parsed: Parsed): Element {
  const tag = Object.keys(parsed).find((key) => key !== ":@") ?? "";
  const content = parsed[tag];
  const children = Array.isArray(content) ? (content as Parsed[]) : [];
  return {
    tag,
    attributes: Object.fromEntries(
      Object.entries(parsed[":@"] ?? {}).map(([key, value]) => [key.replace("@_", ""), value]),
    ),
    children: children.filter((child) => !("#text" in child)).map(element),
    text: children.map((child) => ("#text" in child ? String(child["#text"]) : "")).join(""),
  };
}

function all(root: readonly Element[], tag?: string): Element[] {
  const flat = root.flatMap((child): Element[] => [child, ...all(child.children)]);
  return tag === undefined ? flat : flat.filter((child) => child.tag === tag);
}

const roots = (
  new XMLParser({ ignoreAttributes: false, preserveOrder: true, parseTagValue: false }).parse(xml) as Parsed[]
).map(element);
const elements = all(roots);
const resources = elements.filter(
  (child) => /^bt:(Image|Url|String)$/.test(child.tag) && child.attributes.id !== undefined,
);
const ids = new Set(resources.map((child) => child.attributes.id));

describe("manifest", () => {
  test("every resid names a resource, and every resource is used", () => {
    const used = new Set(elements.map((child) => child.attributes.resid).filter((id) => id !== undefined));
    expect([...used].filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids].filter((id) => id !== undefined && !used.has(id))).toEqual([]);
  });

  test("resource ids are at most 32 characters", () => {
    expect([...ids].filter((id) => (id ?? "").length > 32)).toEqual([]);
  });

  test("short strings are at most 125 characters and long strings at most 250, in both languages", () => {
    const longest = (tag: string): number =>
      Math.max(
        ...all(all(roots, tag)).map(
          (child) => (child.attributes.DefaultValue ?? child.attributes.Value ?? "").length,
        ),
      );
    expect(longest("bt:ShortStrings")).toBeLessThanOrEqual(125);
    expect(longest("bt:LongStrings")).toBeLessThanOrEqual(250);
  });

  test("every text but the namespace has a 中文 override, and the namespace has none", () => {
    const strings = resources.filter((child) => child.tag === "bt:String");
    const without = strings.filter(
      (child) => !child.children.some((override) => override.attributes.Locale === "zh-CN"),
    );
    expect(without.map((child) => child.attributes.id)).toEqual(["Functions.Namespace"]);
  });

  test("every address below our origin is a file that the build makes or copies", () => {
    const made = new Set(["taskpane.html", "start.js", ...buildStatic(ORIGIN).map((file) => file.path)]);
    const addresses = elements.flatMap((child) =>
      Object.values(child.attributes).filter((value) => value.startsWith(`${ORIGIN}/`)),
    );
    const missing = addresses
      .map((address) => address.slice(ORIGIN.length + 1))
      .filter((path) => !made.has(path) && !(path.startsWith("assets/") && existsSync(join(ROOT, path))));
    expect(addresses.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  test("every icon stands in the sizes that Office asks for", () => {
    const icons = all(roots, "Icon").map((icon) => icon.children.map((image) => image.attributes.size));
    expect(icons.length).toBeGreaterThan(0);
    for (const sizes of icons) expect(sizes).toEqual(["16", "32", "80"]);
  });

  test("every command of the ribbon is handled in code, and every handled command is on the ribbon", () => {
    const commands = new Set(all(roots, "FunctionName").map((child) => child.text));
    expect([...commands].sort()).toEqual([...commandIds].sort());
  });

  test("ids of controls differ, and the cell's context menu leads to Where from?", () => {
    const controls = all(roots, "Control").map((child) => child.attributes.id);
    expect(new Set(controls).size).toBe(controls.length);
    const menus = all(roots, "OfficeMenu");
    expect(menus.map((child) => child.attributes.id)).toEqual(["ContextMenuCell"]);
    expect(all(menus, "FunctionName").map((child) => child.text)).toEqual(["whereFrom"]);
  });

  test("page, functions and commands share one runtime that lives on", () => {
    const runtime = all(roots, "Runtime")[0];
    expect(runtime?.attributes).toEqual({ resid: "Taskpane.Url", lifetime: "long" });
    expect(all(roots, "FunctionFile")[0]?.attributes.resid).toBe("Taskpane.Url");
    expect(all(all(roots, "Page"), "SourceLocation")[0]?.attributes.resid).toBe("Taskpane.Url");
  });

  test("the minimum requirement sets are those without which Kouan is useless", () => {
    const sets = [
      ...new Set(
        elements
          .filter((child) => /(^|:)Set$/.test(child.tag))
          .map((child) => `${child.attributes.Name} ${child.attributes.MinVersion}`),
      ),
    ];
    expect(sets.sort()).toEqual(["CustomFunctionsRuntime 1.3", "SharedRuntime 1.1"]);
  });
});
