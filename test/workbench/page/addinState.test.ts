import {
  type AddinState,
  addinNames,
  AddinStateHolder,
  frontPane,
  NEW_ADDIN,
  openPanes,
} from "../../../src/workbench/page/addinState";
import type { AddinManifest, RibbonTab } from "../../../src/workbench/page/manifest/types";
import type { PageState } from "../../../src/workbench/page/pageState";
import { firstTab, ribbonTabs } from "../../../src/workbench/page/ribbonTabs";
import { StateHolder } from "../../../src/workbench/page/stateHolder";

const tab = (id: string, label?: string): RibbonTab => ({
  id,
  label,
  groups: [{ id: "group", label: `group of ${id}`, controls: [] }],
});

const addin = (
  name: string,
  tabs: readonly RibbonTab[] = [],
  more: Partial<AddinState> = {},
): AddinState => ({
  ...NEW_ADDIN,
  manifest: { name, tabs } as unknown as AddinManifest,
  ...more,
});

describe("the panes of several add-ins", () => {
  const closed = { ...NEW_ADDIN, paneOpen: false };

  it.each([
    [[NEW_ADDIN], 0, [0], 0],
    [[NEW_ADDIN, NEW_ADDIN], 1, [0, 1], 1],
    [[NEW_ADDIN, closed], 1, [0], 0],
    [[closed, NEW_ADDIN], 0, [1], 1],
    [[closed, closed], 1, [], 1],
  ])(
    "%# show the one brought to the front last, or another that is open",
    (addins, paneAsked, open, front) => {
      expect(openPanes({ addins })).toEqual(open);
      expect(frontPane({ addins, paneAsked })).toBe(front);
    },
  );

  it("change on their own, and only when something changes", () => {
    const page = new StateHolder({ addins: [NEW_ADDIN, NEW_ADDIN] } as unknown as PageState);
    const changed = jest.fn();
    page.subscribe(changed);
    const second = new AddinStateHolder(page, 1);
    second.set({ paneOpen: false });
    second.set({ paneOpen: false });
    expect(changed).toHaveBeenCalledTimes(1);
    expect(page.get().addins.map(({ paneOpen }) => paneOpen)).toEqual([true, false]);
  });

  it("are named, but for add-ins that are not there", () => {
    expect(addinNames({ addins: [addin("口岸"), NEW_ADDIN, addin("Tides")] })).toEqual(["口岸", "Tides"]);
  });
});

describe("the ribbon of several add-ins", () => {
  const labels = (addins: readonly AddinState[]) => ribbonTabs(addins, "Home").map(({ label }) => label);

  it("has the tabs of each, those on Excel's own tabs on Home, and the ones made while running last", () => {
    const addins = [
      addin("one", [tab("Tab", "One"), tab("TabHome")], { contextualTabs: [tab("Made", "Made by one")] }),
      addin("two", [tab("Tab", "Two"), tab("TabData")], {
        contextualTabs: [tab("Made", "Made by two")],
        hiddenTabs: new Set(["Made"]),
      }),
    ];
    const tabs = ribbonTabs(addins, "Home");
    expect(labels(addins)).toEqual(["Home", "One", "Two", "Made by one"]);
    expect(tabs[0]?.groups.map(({ addin: place, label }) => [place, label])).toEqual([
      [0, "group of TabHome"],
      [1, "group of TabData"],
    ]);
    // Both add-ins call their tab the same.
    expect(new Set(tabs.map(({ key }) => key)).size).toBe(4);
    expect(tabs[2]?.groups[0]?.addin).toBe(1);
  });

  it("begins with the first add-in's tab, wherever it stands, or with Home", () => {
    const first = (addins: readonly AddinState[]) => firstTab(ribbonTabs(addins, "Home"))?.label;
    expect(first([addin("one", [tab("A", "One")]), addin("two", [tab("TabHome")])])).toBe("One");
    expect(first([addin("one", [tab("TabHome")]), addin("two", [tab("B", "Two")])])).toBe("Home");
    expect(first([NEW_ADDIN, addin("two", [tab("B", "Two")])])).toBe("Two");
    expect(first([NEW_ADDIN])).toBe("Home");
  });
});
