import { CellMenu, type CellMenuEntry } from "../grid/cellMenu";
import type { Engine } from "../grid/engine";
import type { Addins } from "./addins";
import type { RibbonControl } from "./manifest/types";
import type { PageState } from "./pageState";
import type { StateHolder } from "./stateHolder";

/** Keeps the add-ins' entries in the menu that opens on a right click in the grid. */
export function watchCellMenu(engine: Engine, addins: Addins, state: StateHolder<PageState>): void {
  const menu = new CellMenu(engine);
  let shown: readonly unknown[] = [];
  const entryOf = (control: RibbonControl, place: number): CellMenuEntry => {
    const { id, label, icons } = control;
    const entry = { id: ownId(id, place), label, icon: icons[0]?.url ?? "" };
    if (control.kind === "button") return { ...entry, run: () => void addins.at(place).press(control) };
    return { ...entry, items: control.items.map((item) => entryOf(item, place)), run: () => undefined };
  };
  state.subscribe(() => {
    const all = state.get().addins;
    const manifests = all.map(({ manifest }) => manifest);
    if (manifests.some((manifest, place) => manifest !== shown[place])) {
      const entries = manifests.map((manifest, place) =>
        (manifest?.cellMenu ?? []).map((control) => entryOf(control, place)),
      );
      menu.show(entries.flat());
    }
    shown = manifests;
    const disabled = all.map(({ disabledControls }, place) =>
      [...disabledControls].map((id) => ownId(id, place)),
    );
    menu.disable(new Set(disabled.flat()));
  });
}

/** Id of a control that no other add-in's control has. */
function ownId(id: string, place: number): string {
  return `${String(place)}.${id}`;
}
