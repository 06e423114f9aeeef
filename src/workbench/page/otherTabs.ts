/** A workbook that goes from one tab of the workbench to a new one, never over the network. */

const HASH = "#workbook";
const ASKING = "workbench: which workbook?";

/** Opens another workbench in a tab of its own, with a file or empty; `false` when the browser does not allow it. */
export function openTab(bytes: Uint8Array | undefined): boolean {
  const address = new URL(location.href);
  address.hash = bytes === undefined ? "" : HASH;
  const tab = window.open(address.href, "_blank");
  if (tab === null) return false;
  if (bytes === undefined) return true;
  const give = (event: MessageEvent<unknown>): void => {
    if (event.source !== tab || event.origin !== location.origin || event.data !== ASKING) return;
    window.removeEventListener("message", give);
    tab.postMessage(bytes, location.origin);
  };
  window.addEventListener("message", give);
  return true;
}

/** In a new tab: asks the tab that opened it for the file to show, once. */
export function receiveWorkbook(receive: (bytes: Uint8Array) => void): void {
  const opener = window.opener as Window | null;
  if (location.hash !== HASH || opener === null) return;
  // Reloading the tab does not bring the file back.
  history.replaceState(null, "", location.pathname + location.search);
  const take = (event: MessageEvent<unknown>): void => {
    if (event.source !== opener || event.origin !== location.origin) return;
    if (!(event.data instanceof Uint8Array)) return;
    window.removeEventListener("message", take);
    receive(event.data);
  };
  window.addEventListener("message", take);
  opener.postMessage(ASKING, location.origin);
}
