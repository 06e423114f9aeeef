import { readCard } from "../../../src/workbench/page/card";
import { parseShortcuts, shortcutFor } from "../../../src/workbench/page/shortcuts";

const text = (basicValue: string) => ({ type: "String", basicType: "String", basicValue });

describe("the card of a rich value", () => {
  const properties = {
    Port: text("满洲里"),
    Year: { type: "Double", basicValue: 2014 },
    Open: { type: "Boolean", basicValue: true },
    Ports: { type: "Array", elements: [[text("a"), text("b")]] },
    Company: { type: "Entity", text: "Harbour", properties: {} },
  };

  it("follows its layout: title, subtitle, sections and who it comes from", () => {
    const layouts = {
      card: {
        title: { property: "Port" },
        subTitle: { property: "Year" },
        sections: [
          { layout: "List", properties: ["Open", "Missing"] },
          { layout: "List", title: "More", properties: ["Ports", "Company"] },
        ],
      },
    };
    const provider = { description: "Tide tables" };
    expect(readCard({ type: "Double", basicValue: 4, properties, layouts, provider }, "4")).toEqual({
      title: "满洲里",
      subtitle: "2014",
      sections: [
        { title: "", rows: [{ label: "Open", value: "TRUE" }] },
        {
          title: "More",
          rows: [
            { label: "Ports", value: "a, b" },
            { label: "Company", value: "Harbour" },
          ],
        },
      ],
      provider: "Tide tables",
    });
  });

  it("shows all properties where there is no layout, under what the cell shows", () => {
    const card = readCard({ type: "Double", basicValue: 4, properties }, "4");
    expect(card?.title).toBe("4");
    expect(card?.sections[0]?.rows.map(({ label }) => label)).toEqual(Object.keys(properties));
  });

  it("is none for a value without properties", () => {
    expect(readCard({ type: "FormattedNumber", basicValue: 4 }, "4")).toBeUndefined();
  });
});

describe("keyboard shortcuts", () => {
  const file = {
    shortcuts: [
      { action: "A", key: { default: "Ctrl+Alt+Up", mac: "Command+Shift+Up" } },
      { action: "B", key: { default: "Ctrl+Shift+F12" } },
      { action: "C", key: { default: "Ctrl+Nonsense" } },
    ],
  };
  const press = (keyCode: number, ...held: string[]) => ({
    keyCode,
    ctrlKey: held.includes("ctrl"),
    altKey: held.includes("alt"),
    shiftKey: held.includes("shift"),
    metaKey: held.includes("meta"),
  });

  it("are found by exactly their keys, those of the Mac on a Mac", () => {
    const [here, mac] = [parseShortcuts(file, false), parseShortcuts(file, true)];
    expect(here.map(({ action }) => action)).toEqual(["A", "B"]);
    expect(shortcutFor(here, press(38, "ctrl", "alt"))?.action).toBe("A");
    expect(shortcutFor(here, press(38, "ctrl"))).toBeUndefined();
    expect(shortcutFor(here, press(123, "ctrl", "shift"))?.action).toBe("B");
    expect(shortcutFor(mac, press(38, "meta", "shift"))?.action).toBe("A");
  });

  it("are none in a file that is none", () => {
    expect(parseShortcuts([], false)).toEqual([]);
    expect(parseShortcuts(null, false)).toEqual([]);
  });
});
