import { applyStyle } from "../../../src/workbench/model/styles/use";
import { findStyle, newStyle, putStyle, stylesOf } from "../../../src/workbench/model/styles/registry";
import { bookNode } from "../../../src/workbench/model/extras";
import { isStructureProtected, protectStructure } from "../../../src/workbench/model/workbookProtection";
import type { WorkbookSession } from "../../../src/workbench/model/session";
import { ownTableStyles, putTableStyle } from "../../../src/workbench/model/tableStyleNames";
import { defaultTableStyle } from "../../../src/workbench/model/tableStyles";
import { box, newSession, open, partOf, roundTrip, save, table, withParts } from "./support";

function styled(session: WorkbookSession, row: number, name: string): void {
  const style = findStyle(session.store, name);
  if (style === undefined) throw new Error(`no style ${name}`);
  applyStyle(session, session.store.activeSheet(), [box(row, 0)], style);
}

function formatAt(session: WorkbookSession, row: number) {
  const { store } = session;
  return {
    ...store.format(store.activeSheet(), box(row, 0)),
    numberFormat: store.numberFormats(store.activeSheet(), box(row, 0))[0]?.[0],
  };
}

describe("styles in files", () => {
  test("cells keep their styles and looks, also where two styles look alike", async () => {
    const session = newSession();
    const { store } = session;
    putStyle(store, { ...newStyle("House <1>"), format: { fill: "#FFF2CC" }, numberFormat: "0.000" });
    putStyle(store, { ...newStyle("Twin"), format: { fill: "#FFF2CC" }, numberFormat: "0.000" });
    const names = ["Good", "Heading 1", "Comma", "Percent", "Total", "House <1>", "Twin", "60% - Accent3"];
    names.forEach((name, row) => styled(session, row, name));
    store.write(store.activeSheet(), box(8, 0), { inputs: [[1]] });
    const before = names.map((_name, row) => formatAt(session, row));
    const opened = await roundTrip(session);
    expect(names.map((_name, row) => formatAt(opened, row))).toEqual(before);
    expect(formatAt(opened, 8).styleName).toBe("Normal");
    expect(stylesOf(opened.store)).toEqual(stylesOf(store));
  });

  test("built-in styles that were changed are as they were, unused ones are not written", async () => {
    const session = newSession();
    const good = findStyle(session.store, "Good");
    if (good === undefined) throw new Error("no Good");
    putStyle(session.store, { ...good, format: { ...good.format, bold: true, borderTop: "dashed #FF0000" } });
    const { bytes } = await save(session);
    const xml = partOf(bytes, "xl/styles.xml");
    expect(xml).toContain('<cellStyle name="Good" xfId="1" builtinId="26" customBuiltin="1"/>');
    expect(xml).not.toContain('name="Bad"');
    expect(xml).toContain('<cellStyles count="2">');
    const opened = await open(bytes);
    expect(findStyle(opened.session.store, "Good")?.format).toEqual({
      ...good.format,
      bold: true,
      borderTop: "dashed #FF0000",
    });
  });

  test("a file of a Chinese Excel names built-in styles in Chinese; their numbers count", async () => {
    const session = newSession();
    styled(session, 0, "Good");
    const { bytes } = await save(session);
    const xml = partOf(bytes, "xl/styles.xml")
      .replace('name="Good"', 'name="好"')
      .replace('name="Normal"', 'name="常规"');
    const opened = await open(withParts(bytes, { "xl/styles.xml": xml }));
    expect(formatAt(opened.session, 0).styleName).toBe("Good");
    expect(stylesOf(opened.session.store).map((style) => style.name)).not.toContain("好");
  });

  test("a file that LibreOffice saved has Excel's styles under names of its own", async () => {
    const session = newSession();
    styled(session, 0, "Good");
    const { bytes } = await save(session);
    const xml = partOf(bytes, "xl/styles.xml").replace(
      'name="Good" xfId="1" builtinId="26"',
      'name="Excel Built-in Good" xfId="1"',
    );
    expect(xml).toContain("Excel Built-in Good");
    const opened = await open(withParts(bytes, { "xl/styles.xml": xml }));
    expect(formatAt(opened.session, 0).styleName).toBe("Good");
    expect(stylesOf(opened.session.store)).toEqual(stylesOf(session.store));
  });

  test("nothing of how styles travel is left in the file", async () => {
    const session = newSession();
    styled(session, 0, "Good");
    styled(session, 1, "Percent");
    const { bytes } = await save(session);
    expect(partOf(bytes, "xl/styles.xml")).not.toContain("\uE000");
    expect(partOf(bytes, "xl/styles.xml")).toMatch(
      /<cellXfs[\s\S]*xfId="1"[\s\S]*xfId="2"[\s\S]*<\/cellXfs>/,
    );
  });
});

describe("settings of the workbook in files", () => {
  test("the protected structure and calculation in circles are kept; passwords are named as lost", async () => {
    const session = newSession();
    protectStructure(session.store, true);
    bookNode(session, "iterativeCalculation").write({ enabled: true, maxIteration: 7, maxChange: 0.25 });
    const { bytes } = await save(session);
    const xml = partOf(bytes, "xl/workbook.xml");
    expect(xml).toContain('<workbookProtection lockStructure="1"/><bookViews>');
    const opened = (await open(bytes)).session;
    expect(isStructureProtected(opened.store)).toBe(true);
    expect(bookNode(opened, "iterativeCalculation").data).toEqual({
      enabled: true,
      maxIteration: 7,
      maxChange: 0.25,
    });
    expect(opened.store.canUndo()).toBe(false);
    const withPassword = xml.replace('lockStructure="1"', 'lockStructure="1" workbookPassword="CC1A"');
    const { losses } = await open(withParts(bytes, { "xl/workbook.xml": withPassword }));
    expect(losses).toEqual(["passwords"]);
    session.bookPassword = "secret";
    expect((await save(session)).losses).toEqual(["passwords"]);
  });
});

describe("styles of tables in files", () => {
  test("names and the default are kept; what one looks like is named as lost", async () => {
    const session = newSession();
    const { store } = session;
    putTableStyle(store, { id: "{1}", name: "House <1>", base: null });
    bookNode(session).write({ defaultTableStyle: "TableStyleDark2" });
    const sheet = store.activeSheet();
    store.write(sheet, box(0, 0, 2, 1), { inputs: [["a"], [1]] });
    store.addTable(table(sheet, "T", box(0, 0, 2, 1), ["a"], { style: "House <1>" }));
    const saved = await save(session);
    expect(saved.losses).toEqual([]);
    const opened = (await open(saved.bytes)).session;
    expect(ownTableStyles(opened.store).map(({ name, base }) => [name, base])).toEqual([["House <1>", null]]);
    expect(defaultTableStyle(opened)).toBe("TableStyleDark2");
    expect(opened.store.tables()[0]?.style).toBe("House <1>");
    putTableStyle(store, { id: "{2}", name: "Twin", base: "TableStyleLight1" });
    expect((await save(session)).losses).toEqual(["tableStyles"]);
  });
});
