import { isCollapsed, isWithin, outlineGroups, setCollapsed } from "../../../src/workbench/model/outline";
import { excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

/** The groups of rows of the sheet, as `level:start+count`, with a star where they are closed. */
function rows(): string[] {
  const { store } = excel();
  const sheet = store.activeSheet();
  return outlineGroups(store, sheet, "rowGroup").map((group) => {
    const star = isCollapsed(store, sheet, "rowGroup", group) ? "*" : "";
    return `${String(group.level)}:${String(group.start)}+${String(group.count)}${star}`;
  });
}

const group = (...addresses: readonly string[]) =>
  onSheet(excel(), (sheet) => {
    for (const address of addresses) sheet.getRange(address).group("ByRows");
  });

describe("an outline", () => {
  it("has a group for each run of lines of each level, outermost first", async () => {
    await group("2:9", "3:4", "6:8", "20:21");
    expect(rows()).toEqual(["1:1+8", "1:19+2", "2:2+2", "2:5+3"]);
  });

  it("takes groups together that touch, and splits them where lines leave", async () => {
    await group("2:3", "4:5");
    expect(rows()).toEqual(["1:1+4"]);
    await onSheet(excel(), (sheet) => sheet.getRange("3:3").ungroup("ByRows"));
    expect(rows()).toEqual(["1:1+1", "1:3+2"]);
  });

  it("is closed where nothing of a group is shown, and opens except for what is to stay closed", async () => {
    await group("2:9", "3:4", "6:8");
    const { store } = excel();
    const sheet = store.activeSheet();
    const [outer, first, second] = outlineGroups(store, sheet, "rowGroup");
    if (outer === undefined || first === undefined || second === undefined) throw new Error("No groups.");
    expect([isWithin(first, outer), isWithin(outer, first), isWithin(second, first)]).toEqual([
      true,
      false,
      false,
    ]);
    setCollapsed(store, sheet, "rowGroup", first, true);
    expect(rows()).toEqual(["1:1+8", "2:2+2*", "2:5+3"]);
    setCollapsed(store, sheet, "rowGroup", outer, true);
    expect(rows()).toEqual(["1:1+8*", "2:2+2*", "2:5+3*"]);
    setCollapsed(store, sheet, "rowGroup", outer, false, [first]);
    expect(rows()).toEqual(["1:1+8", "2:2+2*", "2:5+3"]);
  });

  it("of columns is as that of rows", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B:D").group("ByColumns");
      sheet.getRange("B:D").hideGroupDetails("ByColumns");
    });
    const { store } = excel();
    const sheet = store.activeSheet();
    const groups = outlineGroups(store, sheet, "columnGroup");
    expect(groups).toEqual([{ level: 1, start: 1, count: 3 }]);
    expect(groups.map((one) => isCollapsed(store, sheet, "columnGroup", one))).toEqual([true]);
  });
});
