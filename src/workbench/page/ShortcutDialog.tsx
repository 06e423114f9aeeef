import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { PageKey } from "../channel/hostActions";
import type { PageState } from "./pageState";
import { keyName } from "./shortcuts";
import { text } from "./strings";
import type { Workbench } from "./workbench";

interface ShortcutDialogProps {
  readonly workbench: Workbench;
  readonly state: PageState;
  readonly pressed: PageKey;
  /** Places of the add-ins that have the shortcut. */
  readonly places: readonly number[];
}

/** Asks which of several add-ins a shortcut is for. */
export function ShortcutDialog({ workbench, state, pressed, places }: ShortcutDialogProps) {
  const { addins, language } = state;
  const close = () => workbench.state.set({ dialog: undefined });
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text(language, "shortcutTitle", { key: keyName(pressed) })}</DialogTitle>
          <DialogContent>{text(language, "shortcutText")}</DialogContent>
          <DialogActions fluid>
            {places.map((place) => (
              <Button
                key={place}
                appearance="primary"
                onClick={() => workbench.addins.giveShortcut(pressed, place)}
              >
                {addins[place]?.name}
              </Button>
            ))}
            <Button onClick={close}>{text(language, "cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
