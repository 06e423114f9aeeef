import type { HostedWorkbook } from "../channel/hostedWorkbook";
import { targetId } from "../model/events";
import { type HostObject, typeOf } from "../richapi/hostObject";

interface Registration {
  readonly target: HostObject;
  readonly event: string;
}

/** How many pages of add-ins registered for an event of a workbook. */
const counts = new WeakMap<HostedWorkbook, Map<string, number>>();

/**
 * A workbook as one page of an add-in sees it. An add-in may have several pages on one workbook (pane, commands, functions);
 * when one of them goes, the others' event handlers stay.
 */
export function withOwnEvents(workbook: HostedWorkbook): HostedWorkbook {
  const own = new Map<string, Registration>();
  const shared = counts.get(workbook) ?? new Map<string, number>();
  counts.set(workbook, shared);

  const register = (on: boolean, target: HostObject, event: string): void => {
    const key = `${typeOf(target).typeName} ${targetId(target)} ${event}`;
    const others = (shared.get(key) ?? 0) - (own.has(key) ? 1 : 0);
    if (others === 0) workbook.register(on, target, event);
    shared.set(key, others + (on ? 1 : 0));
    if (on) own.set(key, { target, event });
    else own.delete(key);
  };

  return {
    root: workbook.root,
    settings: workbook.settings,
    atomically: (label, run) => workbook.atomically(label, run),
    register,
    unregisterAll: () => {
      for (const { target, event } of [...own.values()]) register(false, target, event);
    },
    onEvent: (listener) => workbook.onEvent(listener),
    selectedData: (coercion) => workbook.selectedData(coercion),
  };
}
