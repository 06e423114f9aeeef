import type { HostedWorkbook, WorkbookEvent } from "../channel/hostedWorkbook";
import { eventKey, targetId } from "../model/events";
import type { WorkbookSession } from "../model/session";
import { WebRoot } from "../model/webRoot";
import { type HostObject, typeOf } from "../richapi/hostObject";

interface Registration {
  readonly target: HostObject;
  readonly event: string;
  /** As the workbook's events name it. */
  readonly key: string;
}

/** How many registrations of pages there are for an event of a workbook. */
const counts = new WeakMap<WorkbookSession, Map<string, number>>();

/**
 * A workbook as one page of an add-in sees it. An add-in may have several pages on one workbook (pane, commands, functions), and
 * a workbook several add-ins: the settings are those of the add-in, each page hears of the events that it asked for, and when one
 * goes, the others' event handlers stay.
 *
 * @param session - the workbook
 * @param addin - id of the add-in
 */
export function workbookFor(session: WorkbookSession, addin: string): HostedWorkbook {
  const own = new Map<string, Registration>();
  const shared = counts.get(session) ?? new Map<string, number>();
  counts.set(session, shared);
  const settings = session.settingsOf(addin);
  const events = { enabled: true };

  const register = (on: boolean, target: HostObject, event: string): void => {
    const name = `${typeOf(target).typeName} ${targetId(target)} ${event}`;
    // Counted by event, not by object: objects that tell the same event do not end it for each other.
    const key = eventKey(target, event) ?? name;
    const others = (shared.get(key) ?? 0) - (own.has(name) ? 1 : 0);
    if (others === 0) session.register(on, target, event);
    shared.set(key, others + (on ? 1 : 0));
    if (on) own.set(name, { target, event, key });
    else own.delete(name);
  };
  const hears = ({ type, target }: WorkbookEvent): boolean =>
    [...own.values()].some(({ key }) => key === `${String(type)} ${target}`);

  return {
    root: new WebRoot(session, settings, events),
    settings,
    atomically: (label, run) => session.actingAs(addin, () => session.atomically(label, run)),
    register,
    unregisterAll: () => {
      for (const { target, event } of [...own.values()]) register(false, target, event);
      events.enabled = true;
    },
    onEvent: (listener) =>
      session.onEvent((event) => {
        if (event === null) listener(null);
        else if (events.enabled && hears(event))
          listener(session.isActing(addin) ? event : asOfAnother(event));
      }),
    selectedData: (coercion) => session.selectedData(coercion),
  };
}

/** documented: `ThisLocalAddin` is "this local add-in" (Excel.EventTriggerSource), so another one's doing is `Unknown`. */
function asOfAnother(event: WorkbookEvent): WorkbookEvent {
  if (event.args.triggerSource !== "ThisLocalAddin") return event;
  return { ...event, args: { ...event.args, triggerSource: "Unknown" } };
}
