import { HostAction, type PageKey } from "../channel/hostActions";

/** What the keyboard moves between and acts on. */
export interface KeyboardTargets {
  /** Puts the keyboard into the grid. */
  focusGrid(): void;
  /** Puts the keyboard into the pane that is to be seen, at the end that the action names; `false` when none is open. */
  focusPane(action: number): boolean;
  /** Runs the add-in's action that a key press means; `false` where it means none. */
  press(key: PageKey): boolean;
}

/** Parts of the page, in the order in which F6 goes through them. */
const REGIONS = ["ribbon", "grid", "pane", "status"] as const;
type Region = (typeof REGIONS)[number];

const SELECTORS: Readonly<Record<Region, string>> = {
  ribbon: ".ribbon",
  grid: ".grid-area",
  pane: ".pane-area",
  status: ".status-bar",
};

/** Hands the keyboard on between page and pane, and runs the add-ins' shortcuts, wherever the keyboard is. */
export class Keyboard {
  /** @param targets - what to move between */
  constructor(private readonly targets: KeyboardTargets) {}

  /** Listens to keys on the page; before the grid, which swallows them. */
  listen(): void {
    addEventListener("keydown", (event) => this.onKey(event), { capture: true });
  }

  /** What an add-in's page tells: `[action, …]`. */
  onNotify([action, parameter]: readonly unknown[]): void {
    switch (action) {
      case HostAction.EscExit:
      case HostAction.F2Exit:
        this.targets.focusGrid();
        return;
      case HostAction.TabExit:
      case HostAction.ExitNoFocusable:
      case HostAction.CtrlF6Exit:
        this.go("pane", 1);
        return;
      case HostAction.TabExitShift:
      case HostAction.ExitNoFocusableShift:
        focusIn(".pane-header", true);
        return;
      case HostAction.CtrlF6ExitShift:
        this.go("pane", -1);
        return;
      case HostAction.KeyboardShortcuts:
        this.targets.press(parameter as PageKey);
        return;
      default:
        return;
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === "F6") {
      event.preventDefault();
      event.stopPropagation();
      this.go(regionOf(document.activeElement), event.shiftKey ? -1 : 1);
      return;
    }
    const { ctrlKey, altKey, shiftKey, metaKey } = event;
    // By code, because that is how office.js tells of the keys pressed in its page.
    const keyCode = Reflect.get(event, "keyCode");
    if (!this.targets.press({ keyCode, ctrlKey, altKey, shiftKey, metaKey })) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private go(from: Region, step: 1 | -1): void {
    const start = REGIONS.indexOf(from);
    for (let tried = 1; tried <= REGIONS.length; tried += 1) {
      const region = REGIONS[(start + step * tried + REGIONS.length * 2) % REGIONS.length];
      if (region !== undefined && this.enter(region)) return;
    }
  }

  private enter(region: Region): boolean {
    switch (region) {
      case "grid":
        this.targets.focusGrid();
        return true;
      case "pane":
        return this.targets.focusPane(HostAction.TabIn);
      default:
        return focusIn(SELECTORS[region], false);
    }
  }
}

function regionOf(element: Element | null): Region {
  return REGIONS.find((region) => element?.closest(SELECTORS[region]) !== null) ?? "status";
}

/** Focuses the first or last element in a part of the page that takes the keyboard. */
function focusIn(selector: string, last: boolean): boolean {
  const found = [
    ...document.querySelectorAll<HTMLElement>(
      `${selector} :is(button, a[href], input, [tabindex="0"]):not([disabled], [tabindex="-1"])`,
    ),
  ].filter((element) => element.offsetParent !== null);
  const target = last ? found.at(-1) : found[0];
  target?.focus();
  return target !== undefined;
}
