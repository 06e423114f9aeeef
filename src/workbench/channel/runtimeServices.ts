import { inferred } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";

/** What the services of the shared runtime remember and tell. */
export interface RuntimeState {
  /** Whether the pane is shown. */
  visibility: "Visible" | "Hidden";
  /** `Office.addin.setStartupBehavior`: `Load` runs the add-in when the workbook opens. */
  startState: string;
  /** Set once the add-in can take actions (commands, shortcuts). */
  actionsReady: boolean;
}

/** Service behind `Office.addin.hide` and `showAsTaskpane`. */
export class AppRuntimeService extends HostObject {
  static override readonly typeName = "AppRuntimeService";
  readonly #state: RuntimeState;
  readonly #onVisibility: (visibility: RuntimeState["visibility"]) => void;

  constructor(state: RuntimeState, onVisibility: (visibility: RuntimeState["visibility"]) => void) {
    super();
    this.#state = state;
    this.#onVisibility = onVisibility;
  }

  getAppRuntimeState(): string {
    return this.#state.visibility;
  }

  setAppRuntimeState(state: string): null {
    this.#state.visibility = state === "Visible" ? "Visible" : "Hidden";
    this.#onVisibility(this.#state.visibility);
    return null;
  }
}

/** Service behind `Office.addin.getStartupBehavior` and `setStartupBehavior`. */
export class AppRuntimePersistenceService extends HostObject {
  static override readonly typeName = "AppRuntimePersistenceService";
  readonly #state: RuntimeState;

  constructor(state: RuntimeState) {
    super();
    this.#state = state;
  }

  getAppRuntimeStartState(): string {
    return this.#state.startState;
  }

  setAppRuntimeStartState(state: string): null {
    this.#state.startState = state;
    return null;
  }
}

/** Service that is told when the add-in can take actions. */
export class AddinInternalService extends HostObject {
  static override readonly typeName = "AddinInternalService";
  readonly #state: RuntimeState;

  constructor(state: RuntimeState) {
    super();
    this.#state = state;
  }

  notifyActionHandlerReady(): null {
    this.#state.actionsReady = true;
    return null;
  }
}

/** State of a ribbon control that `Office.ribbon.requestUpdate` may change. */
export interface RibbonControlState {
  enabled: boolean;
  visible: boolean;
}

/** Who is told what the add-in does to the ribbon. */
export interface RibbonListeners {
  /** The add-in enables or hides a ribbon control. */
  readonly onRibbon?: (id: string, state: RibbonControlState) => void;
  /** The add-in makes contextual tabs; `false` when what it describes has none. */
  readonly onRibbonCreate?: (definition: unknown) => boolean;
}

class RibbonControl extends HostObject {
  static override readonly typeName = "RibbonButton";
  static override readonly scalars = ["id", "enabled", "label", "visible"];
  static override readonly idKey = "Id";
  readonly id: string;
  readonly #state: RibbonControlState;
  readonly #changed: () => void;

  constructor(id: string, state: RibbonControlState, changed: () => void) {
    super();
    this.id = id;
    this.#state = state;
    this.#changed = changed;
  }

  override _idValue(): string {
    return this.id;
  }
  get label(): string {
    return this.id;
  }
  get enabled(): boolean {
    return this.#state.enabled;
  }
  /** `Office.ribbon.requestUpdate` assigns it. */
  set enabled(enabled: boolean) {
    this.setEnabled(enabled);
  }
  get visible(): boolean {
    return this.#state.visible;
  }

  setEnabled(enabled: boolean): null {
    this.#state.enabled = enabled;
    this.#changed();
    return null;
  }

  setVisibility(visible: boolean): null {
    this.#state.visible = visible;
    this.#changed();
    return null;
  }
}

/** Service behind `Office.ribbon.requestUpdate` and `requestCreateControls`. */
export class DynamicRibbon extends HostObject {
  static override readonly typeName = "DynamicRibbon";
  readonly #controls = new Map<string, RibbonControlState>();
  readonly #listeners: RibbonListeners;
  #created = false;

  constructor(listeners: RibbonListeners) {
    super();
    this.#listeners = listeners;
  }

  executeRequestCreate(json: string): null {
    // documented: "The requestCreateControls method … can be called only once per session" (contextual-tabs).
    if (this.#created) {
      throw inferred(
        "InvalidOperation",
        "contextual tabs are made once per session; no page names the error",
      );
    }
    if (this.#listeners.onRibbonCreate?.(parsed(json)) !== true) {
      throw inferred("InvalidArgument", "a description without a tab that has an id describes nothing");
    }
    this.#created = true;
    return null;
  }

  getButton(id: string): HostObject {
    return this.#control(id);
  }

  getTab(id: string): HostObject {
    return this.#control(id);
  }

  #control(id: string): HostObject {
    const state = this.#controls.get(id) ?? { enabled: true, visible: true };
    this.#controls.set(id, state);
    return new RibbonControl(id, state, () => {
      this.#listeners.onRibbon?.(id, state);
    });
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
