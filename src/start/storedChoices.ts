import { type Choices, readChoices } from "../taskpane/model/choices";

const KEY = "kouan.choices";

/**
 * Language and theme of the pane. They belong to the person at this computer, not to the workbook, and a browser that
 * refuses storage to frames only makes them last as long as the pane.
 */
export function loadChoices(): Choices {
  try {
    return readChoices(localStorage.getItem(KEY));
  } catch {
    return readChoices(null);
  }
}

/** Keeps the choices for the next start, where the browser allows it. */
export function saveChoices(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Nothing to do: they hold until the pane is closed.
  }
}
