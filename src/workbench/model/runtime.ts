import { HostObject } from "../richapi/hostObject";
import { asBoolean } from "./checks";
import { type HostOf, names } from "./hostTypes";

/** Whether a page of an add-in is told of the workbook's events. */
export interface EventSwitch {
  enabled: boolean;
}

/** Excel.Runtime. documented: "Toggle JavaScript events in the current task pane or content add-in"; other pages go on hearing. */
export class RuntimeHost extends HostObject implements HostOf<Excel.Runtime> {
  static override readonly typeName = "Runtime";
  static override readonly scalars = names<Excel.Interfaces.RuntimeLoadOptions>()("enableEvents");
  readonly #events: EventSwitch;

  /** @param events - the page's own */
  constructor(events: EventSwitch) {
    super();
    this.#events = events;
  }

  get enableEvents(): boolean {
    return this.#events.enabled;
  }
  set enableEvents(value: unknown) {
    this.#events.enabled = asBoolean(value);
  }
}
