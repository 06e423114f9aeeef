import { Button, Checkbox, Field, Input, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { ChangeSource } from "../../model/store";
import type { FaultProps } from "../FaultPanel";
import { text } from "../strings";
import { inputFrom } from "../typedInput";

/** What others do to the workbook behind the add-in's back. */
export function Surprises({ workbench, state }: FaultProps) {
  const { language, activity } = state;
  const { faults } = workbench;
  const [content, setContent] = useState("x");
  const [later, setLater] = useState(false);
  const [isProtected, setProtected] = useState(faults.isProtected);
  const fill = (source: ChangeSource) => {
    const typed = inputFrom(content);
    faults.fill(typed ?? "", { source, moment: later ? "beforeNextRequest" : "now" });
  };
  return (
    <div className="fault-section">
      <h2>{text(language, "behindItsBack")}</h2>
      <Field label={text(language, "fillContent")}>
        <Input value={content} onChange={(_event, data) => setContent(data.value)} />
      </Field>
      <Checkbox
        label={text(language, "beforeNextRequest")}
        checked={later}
        onChange={(_event, data) => setLater(data.checked === true)}
      />
      <div className="fault-buttons">
        <Button size="small" onClick={() => fill("user")}>
          {text(language, "fillHere")}
        </Button>
        <Button size="small" onClick={() => fill("remote")}>
          {text(language, "fillRemote")}
        </Button>
      </div>
      <Switch
        label={text(language, "cellIsEdited")}
        checked={activity === "editing" && faults.cellEditing}
        onChange={(_event, data) => faults.setCellEditing(data.checked)}
      />
      <Switch
        label={text(language, "sheetIsProtected")}
        checked={isProtected}
        onChange={(_event, data) => {
          faults.setProtected(data.checked);
          setProtected(data.checked);
        }}
      />
      <Switch
        label={text(language, "structureProtected")}
        checked={state.structureProtected}
        onChange={(_event, data) => faults.setStructureProtected(data.checked)}
      />
    </div>
  );
}
