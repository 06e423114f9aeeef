import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { type Fault, HostFault } from "../../channel/faults";
import type { FaultProps } from "../FaultPanel";
import { text, type TextId } from "../strings";

const DELAY = 5000;

const CHOICES: readonly (readonly [string, TextId, Fault])[] = [
  ["general", "fault.general", { kind: "error", code: HostFault.Internal }],
  ["cellEdit", "fault.cellEdit", { kind: "error", code: HostFault.CellEditMode }],
  ["session", "fault.session", { kind: "error", code: HostFault.SessionLost }],
  ["throttled", "fault.throttled", { kind: "error", code: HostFault.Throttled }],
  ["requestSize", "fault.requestSize", { kind: "error", code: HostFault.RequestTooLarge }],
  ["responseSize", "fault.responseSize", { kind: "error", code: HostFault.ResponseTooLarge }],
  ["denied", "fault.denied", { kind: "error", code: HostFault.AccessDenied }],
  ["delay", "fault.delay", { kind: "delay", ms: DELAY }],
  ["drop", "fault.drop", { kind: "drop" }],
  ["dropAnswer", "fault.dropAnswer", { kind: "dropAnswer" }],
];

/** A fault for the next request of the add-in. */
export function RequestFaults({ workbench, state: { language } }: FaultProps) {
  const [chosen, setChosen] = useState("general");
  const [said, setSaid] = useState("");
  const arm = () => {
    const choice = CHOICES.find(([id]) => id === chosen);
    if (choice === undefined) return;
    workbench.faults.failNext(choice[2]);
    setSaid(text(language, "faultArmed", { fault: text(language, choice[1]) }));
  };
  const disarm = () => {
    workbench.faults.clear();
    setSaid(text(language, "faultsCleared"));
  };
  return (
    <div className="fault-section">
      <h2>{text(language, "nextRequest")}</h2>
      <Field label={text(language, "faultKind")}>
        <Select value={chosen} onChange={(_event, data) => setChosen(data.value)}>
          {CHOICES.map(([id, label]) => (
            <option key={id} value={id}>
              {text(language, label)}
            </option>
          ))}
        </Select>
      </Field>
      <div className="fault-buttons">
        <Button size="small" onClick={arm}>
          {text(language, "armFault")}
        </Button>
        <Button size="small" onClick={disarm}>
          {text(language, "clearFaults")}
        </Button>
      </div>
      <p role="status" className="fault-said">
        {said}
      </p>
    </div>
  );
}
