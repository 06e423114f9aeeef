/** @jest-environment jsdom */
import fs from "node:fs";
import path from "node:path";
import { parseManifest } from "../../../src/workbench/page/manifest/parseManifest";

const fixture = (name: string) =>
  fs.readFileSync(path.join(__dirname, `../../e2e/addins/${name}/manifest.xml`), "utf8");
const english = { language: "en-US", origins: {} };

describe("an XML manifest", () => {
  it("of an add-in with a shared runtime has one page for everything", () => {
    const manifest = parseManifest(fixture("shared"), english);
    const page = "https://localhost:3000/pane.html";
    expect(manifest).toMatchObject({
      name: "Tides",
      pageUrl: page,
      commandsUrl: page,
      sharedRuntime: true,
      shortcutsUrl: "https://localhost:3000/shortcuts.json",
      appDomains: ["https://localhost:3000"],
      functions: { namespace: "TIDES", pageUrl: page },
    });
    expect(manifest.tabs.map(({ label }) => label)).toEqual(["Tides"]);
    const [button, menu] = manifest.tabs[0]?.groups[0]?.controls ?? [];
    expect(button).toMatchObject({ kind: "button", action: { kind: "executeFunction", name: "stamp" } });
    expect(menu).toMatchObject({ kind: "menu", items: [{ id: "Tides.Hide" }, { id: "Tides.Show" }] });
  });

  it("may add entries to the menu of a cell", () => {
    const { cellMenu } = parseManifest(fixture("shared"), { ...english, language: "zh-CN" });
    expect(cellMenu).toMatchObject([
      { kind: "button", id: "Tides.CellStamp", label: "给单元格盖章", action: { name: "stamp" } },
    ]);
  });

  it("of the classic shape has a page each, wherever the server puts them", () => {
    const origins = { "https://someone.example": "https://localhost:4000" };
    const base = "https://localhost:4000/samples/classic";
    expect(parseManifest(fixture("classic"), { ...english, origins })).toMatchObject({
      pageUrl: `${base}/pane.html`,
      commandsUrl: `${base}/commands.html`,
      sharedRuntime: false,
      shortcutsUrl: "",
      cellMenu: [],
      functions: { pageUrl: `${base}/functions/functions.html` },
      tabs: [{ id: "TabHome", label: undefined }],
    });
  });

  it.each([
    ["<p>not closed", "it is not well-formed XML"],
    ["<html/>", "its root element is not OfficeApp"],
    ["<OfficeApp/>", "it names no page (DefaultSettings/SourceLocation)"],
    [
      '<OfficeApp><DefaultSettings><SourceLocation DefaultValue="http://a/b"/></DefaultSettings></OfficeApp>',
      "its page http://a/b is no https address",
    ],
  ])("%s is none", (xml, reason) => {
    expect(() => parseManifest(xml, english)).toThrow(reason);
  });
});
