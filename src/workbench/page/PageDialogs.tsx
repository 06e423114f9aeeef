import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { useState } from "react";
import type { PageDialog, PageState } from "./pageState";
import { ShortcutDialog } from "./ShortcutDialog";
import { text } from "./strings";
import type { Workbench } from "./workbench";

interface DialogProps {
  readonly workbench: Workbench;
  readonly state: PageState;
}

/** The page's questions: about files, and whose a shortcut is. */
export default function PageDialogs({ dialog, ...props }: DialogProps & { readonly dialog: PageDialog }) {
  switch (dialog.kind) {
    case "save":
      return <SaveDialog {...props} />;
    case "replace":
      return <ReplaceDialog name={dialog.name} {...props} />;
    case "shortcut":
      return <ShortcutDialog pressed={dialog.key} places={dialog.places} {...props} />;
  }
}

function SaveDialog({ workbench: { files }, state: { language } }: DialogProps) {
  const [name, setName] = useState(files.suggestedName);
  const [choice, setChoice] = useState<"values" | "formulas">("values");
  return (
    <Dialog open onOpenChange={() => files.closeDialog()}>
      <DialogSurface aria-describedby={undefined}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void files.save(name, choice);
          }}
        >
          <DialogBody>
            <DialogTitle>{text(language, "saveTitle")}</DialogTitle>
            <DialogContent>
              <Field label={text(language, "fileName")}>
                <Input value={name} contentAfter=".xlsx" onChange={(_event, data) => setName(data.value)} />
              </Field>
              <Field label={text(language, "addinFormulas")} className="dialog-field">
                <RadioGroup
                  value={choice}
                  onChange={(_event, data) => setChoice(data.value === "formulas" ? "formulas" : "values")}
                >
                  <Radio value="values" label={text(language, "asValues")} />
                  <Radio value="formulas" label={text(language, "asFormulas")} />
                </RadioGroup>
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => files.closeDialog()}>{text(language, "cancel")}</Button>
              <Button appearance="primary" type="submit">
                {text(language, "saveFile")}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function ReplaceDialog({
  name,
  workbench: { files },
  state: { language },
}: DialogProps & { readonly name: string }) {
  return (
    <Dialog open modalType="alert" onOpenChange={() => files.closeDialog()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text(language, "replaceTitle", { name })}</DialogTitle>
          <DialogContent>{text(language, "replaceText")}</DialogContent>
          <DialogActions>
            <Button onClick={() => files.closeDialog()}>{text(language, "cancel")}</Button>
            <Button appearance="primary" onClick={() => void files.replace()}>
              {text(language, "openFile")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
