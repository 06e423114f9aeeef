import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { openAddin } from "../channel/frame";
import type { InlineDialog } from "../channel/inlineDialogs";
import type { PageState } from "./pageState";
import { text } from "./strings";

/** The add-in's dialog within the page. The workbook and the pane stay usable beside it, as in Excel. */
export function AddinDialog({ state }: { readonly state: PageState }) {
  const { addinDialog: dialog } = state;
  return dialog === undefined ? null : <OpenDialog dialog={dialog} state={state} />;
}

function OpenDialog({ dialog, state }: { readonly dialog: InlineDialog; readonly state: PageState }) {
  const { language, manifest } = state;
  const place = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const name = text(language, "addinDialog", { name: manifest?.name ?? "" });
  useEffect(() => {
    if (place.current === null) return undefined;
    const before = document.activeElement;
    const frame = openAddin(dialog, dialog.request.url, place.current, name);
    dialog.whenLeft(() => header.current?.querySelector("button")?.focus());
    frame.element.focus();
    return () => {
      frame.dispose();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [dialog, name]);
  const { width, height } = dialog.request;
  return (
    <section
      role="dialog"
      aria-label={name}
      className="addin-dialog"
      // Percent of the screen, as add-ins ask for it; no larger than the page.
      style={{ inlineSize: (screen.width * width) / 100, blockSize: (screen.height * height) / 100 }}
    >
      <div ref={header} className="pane-header">
        <h1 className="pane-title">{manifest?.name}</h1>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={text(language, "closeAddinDialog")}
          title={text(language, "closeAddinDialog")}
          onClick={() => dialog.closedByPerson()}
        />
      </div>
      <div ref={place} className="addin-dialog-frame" />
    </section>
  );
}
