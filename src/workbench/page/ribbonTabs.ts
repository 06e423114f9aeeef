import type { AddinState } from "./addinState";
import type { RibbonGroup, RibbonTab } from "./manifest/types";

/** The tab with the grid's own tools; also Excel's name for it. */
export const HOME = "TabHome";

/** A group, and the place of the add-in that it belongs to. */
export interface ShownGroup extends RibbonGroup {
  readonly addin: number;
}

/** A tab of the ribbon. */
export interface ShownTab {
  /** No other tab has it, whatever ids add-ins choose. */
  readonly key: string;
  readonly label: string;
  readonly groups: readonly ShownGroup[];
}

/**
 * The tabs of the ribbon: Home, which also takes what add-ins put onto Excel's other tabs, which do not exist here; the add-ins'
 * own; and the ones that they made and show.
 */
export function ribbonTabs(addins: readonly AddinState[], home: string): readonly ShownTab[] {
  const own = addins.flatMap(({ manifest }, addin) => (manifest?.tabs ?? []).map((tab) => ({ tab, addin })));
  const made = addins.flatMap(({ contextualTabs, hiddenTabs }, addin) =>
    contextualTabs.filter(({ id }) => !hiddenTabs.has(id)).map((tab) => ({ tab, addin })),
  );
  const onExcelTabs = own.filter(({ tab }) => tab.label === undefined);
  return [
    { key: HOME, label: home, groups: onExcelTabs.flatMap(({ tab, addin }) => groupsOf(tab, addin)) },
    ...[...own, ...made].flatMap(({ tab, addin }) =>
      tab.label === undefined
        ? []
        : [{ key: `${String(addin)} ${tab.id}`, label: tab.label, groups: groupsOf(tab, addin) }],
    ),
  ];
}

/** The tab to begin with: the first add-in's is what one came for; in Excel it would take a click. */
export function firstTab(tabs: readonly ShownTab[]): ShownTab | undefined {
  const places = tabs.flatMap(({ groups }) => groups.map(({ addin }) => addin));
  const first = Math.min(...places);
  return tabs.find(({ groups }) => groups.some(({ addin }) => addin === first)) ?? tabs[0];
}

function groupsOf(tab: RibbonTab, addin: number): ShownGroup[] {
  return tab.groups.map((group) => ({ ...group, addin }));
}
