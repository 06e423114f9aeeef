import { keyName, parseShortcuts, ShortcutDesk } from "../../../src/workbench/page/shortcuts";

const shortcuts = (...keys: string[]) =>
  parseShortcuts({ shortcuts: keys.map((key) => ({ action: `do ${key}`, key: { default: key } })) }, false);

const press = (key: string) => {
  const [shortcut] = shortcuts(key);
  if (shortcut === undefined) throw new Error(`No key: ${key}`);
  return shortcut.key;
};

describe("a key press among several add-ins", () => {
  it("runs the action of the one add-in that has it, or nothing", () => {
    const desk = new ShortcutDesk();
    const addins = [shortcuts("Ctrl+Alt+Up"), shortcuts("Ctrl+Alt+Down")];
    expect(desk.meaningOf(press("Ctrl+Alt+Down"), addins)).toEqual({
      kind: "run",
      place: 1,
      action: "do Ctrl+Alt+Down",
    });
    expect(desk.meaningOf(press("Ctrl+Alt+Left"), addins)).toEqual({ kind: "none" });
  });

  it("asks whose it is where several have it, and keeps the answer for that key while its add-in is there", () => {
    const desk = new ShortcutDesk();
    const key = press("Ctrl+Alt+Up");
    const addins = [shortcuts("Ctrl+Alt+Up", "F7"), shortcuts("F7"), shortcuts("Ctrl+Alt+Up")];
    expect(desk.meaningOf(key, addins)).toEqual({ kind: "ask", places: [0, 2] });
    desk.choose(key, 2);
    expect(desk.meaningOf(key, addins)).toMatchObject({ kind: "run", place: 2 });
    expect(desk.meaningOf(press("F7"), addins)).toEqual({ kind: "ask", places: [0, 1] });
    expect(desk.meaningOf(key, addins.slice(0, 2))).toMatchObject({ kind: "run", place: 0 });
  });

  it.each(["Ctrl+Alt+Up", "Ctrl+Shift+K", "F12", "Alt+5", "Ctrl+;"])("is called %s", (name) => {
    expect(keyName(press(name))).toBe(name);
  });
});
