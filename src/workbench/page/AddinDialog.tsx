import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { openAddin } from "../channel/frame";
import type { InlineDialog } from "../channel/inlineDialogs";
import type { Language } from "./language";
import type { PageState } from "./pageState";
import { text } from "./strings";

/** The add-ins' dialogs within the page, one for each. Workbook and panes stay usable beside them, as in Excel. */
export function AddinDialogs({ state: { addins, language } }: { readonly state: PageState }) {
  return addins.map(
    ({ dialog, name }, place) =>
      dialog !== undefined && <OpenDialog key={place} dialog={dialog} addin={name} language={language} />,
  );
}

/** Above the grid's canvases, below the page's own questions. */
const LOWEST_LAYER = 1040;
let layers = 0;

/** The dialog that opens last lies on top, whosever it is. */
function nextLayer(): number {
  layers += 1;
  return LOWEST_LAYER + layers;
}

interface DialogProps {
  readonly dialog: InlineDialog;
  /** Name of the add-in. */
  readonly addin: string;
  readonly language: Language;
}

function OpenDialog({ dialog, addin, language }: DialogProps) {
  const place = useRef<HTMLDivElement>(null);
  const [layer] = useState(nextLayer);
  const header = useRef<HTMLDivElement>(null);
  const name = text(language, "addinDialog", { name: addin });
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
      style={{
        inlineSize: (screen.width * width) / 100,
        blockSize: (screen.height * height) / 100,
        zIndex: layer,
      }}
    >
      <div ref={header} className="pane-header">
        <h1 className="pane-title">{addin}</h1>
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
