import type { ExcelHost } from "./excelHost";
import type { Port } from "./messages";

/** Who talks to a page: the host of an add-in's page, or of a dialog. */
export type PageHost = Pick<ExcelHost, "begin" | "pageUrl" | "pageName" | "disconnect">;

/** An add-in's page in the workbench. */
export interface AddinFrame {
  readonly element: HTMLIFrameElement;
  /** Loads the page anew, as after a crash: new conversation, same workbook. */
  reload(): void;
  /** Removes the frame; the host stays usable for another one. */
  dispose(): void;
}

/** The port to a frame: only messages of that window and origin pass. */
export function framePort(frame: HTMLIFrameElement, addinOrigin: string): Port {
  return {
    post: (text) => frame.contentWindow?.postMessage(text, addinOrigin),
    listen: (receive) => {
      const onMessage = (event: MessageEvent<unknown>): void => {
        const ours = event.source === frame.contentWindow && event.origin === addinOrigin;
        if (ours && typeof event.data === "string") receive(event.data);
      };
      window.addEventListener("message", onMessage);
      return () => {
        window.removeEventListener("message", onMessage);
      };
    },
  };
}

/**
 * Opens an add-in's page in a container.
 * office.js accepts a host only over https and under the add-in's own host name (another port is fine).
 */
export function openAddin(
  host: PageHost,
  page: string,
  container: HTMLElement,
  title = "Add-in",
): AddinFrame {
  const origin = new URL(page).origin;
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.setAttribute(
    "sandbox",
    "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads",
  );
  const load = (): void => {
    const conversation = host.begin(framePort(frame, origin), location.origin);
    frame.remove();
    // Chromium reads the name once, on insertion.
    frame.name = host.pageName(conversation, location.origin);
    frame.src = host.pageUrl(page, conversation);
    container.append(frame);
  };
  load();
  return {
    element: frame,
    reload: load,
    dispose: () => {
      host.disconnect();
      frame.remove();
    },
  };
}
