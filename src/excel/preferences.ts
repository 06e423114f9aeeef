import { Refused } from "./refused";

/** Keys are shared by all settings of the document, so ours carry a prefix. */
const PREFIX = "kouan.";

/**
 * A preference stored in this workbook, or the fallback where it has none of that type. Synchronous: Office loads the
 * settings with the document. Requires the Settings requirement set, which every Excel has.
 */
export function readPreference<T extends string | number | boolean>(key: string, fallback: T): T {
  const value: unknown = Office.context.document.settings.get(PREFIX + key);
  return typeof value === typeof fallback ? (value as T) : fallback;
}

/**
 * Stores a preference in this workbook.
 * @throws Refused when the host does not save it, e.g. in a read-only workbook.
 */
export async function savePreference(key: string, value: string | number | boolean): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(PREFIX + key, value);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else
        reject(new Refused({ kind: "host-failed", code: result.error.name, message: result.error.message }));
    });
  });
}
