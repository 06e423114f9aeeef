import type { RibbonControlState } from "../channel/runtimeServices";
import type { AddinStateHolder } from "./addinState";
import { parseContextualTabs } from "./manifest/contextualTabs";

/** What the add-in does to the ribbon while it runs. */
export class RibbonState {
  /** @param state - what the page shows of the add-in */
  constructor(private readonly state: AddinStateHolder) {}

  /** Makes the add-in's contextual tabs; `false` when the description has none. */
  create(definition: unknown, mapUrl: (address: string) => string): boolean {
    const made = parseContextualTabs(definition, mapUrl);
    if (made === undefined) return false;
    const { disabledControls } = this.state.get();
    this.state.set({
      contextualTabs: made.tabs,
      hiddenTabs: new Set(made.hidden),
      disabledControls: new Set([...disabledControls, ...made.disabled]),
    });
    return true;
  }

  /** Greys a control out or shows a tab, or takes that back. */
  change(id: string, { enabled, visible }: RibbonControlState): void {
    const { disabledControls, hiddenTabs } = this.state.get();
    this.state.set({
      disabledControls: withOrWithout(disabledControls, id, !enabled),
      hiddenTabs: withOrWithout(hiddenTabs, id, !visible),
    });
  }

  /** As the manifest has it: the add-in starts anew, or is gone. */
  reset(): void {
    this.state.set({ contextualTabs: [], hiddenTabs: new Set(), disabledControls: new Set() });
  }
}

function withOrWithout(ids: ReadonlySet<string>, id: string, wanted: boolean): ReadonlySet<string> {
  if (ids.has(id) === wanted) return ids;
  return new Set(wanted ? [...ids, id] : [...ids].filter((one) => one !== id));
}
