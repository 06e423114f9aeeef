import { Button, Field, Select } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { RequestFaults } from "./faultSections/RequestFaults";
import { Requirements } from "./faultSections/Requirements";
import { Surprises } from "./faultSections/Surprises";
import { Surroundings } from "./faultSections/Surroundings";
import type { PageState } from "./pageState";
import { text } from "./strings";
import type { Workbench } from "./workbench";

/** Properties of the panel and its sections. */
export interface FaultProps {
  readonly workbench: Workbench;
  readonly state: PageState;
}

/** What can go wrong around an add-in, to be tried on purpose. Escape closes it. */
export default function FaultPanel({ workbench, state }: FaultProps) {
  const { language } = state;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("select")?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  const close = () => {
    workbench.showFaults(false);
    document.querySelector<HTMLElement>(".status-faults")?.focus();
  };
  return (
    <section ref={panel} className="fault-panel" aria-label={text(language, "faults")} onKeyDown={onKeyDown}>
      <div className="pane-header">
        <h1 className="pane-title">{text(language, "faults")}</h1>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={text(language, "closeFaults")}
          title={text(language, "closeFaults")}
          onClick={close}
        />
      </div>
      <div className="fault-sections">
        {state.addins.length > 1 && <TriedAddin workbench={workbench} state={state} />}
        <RequestFaults workbench={workbench} state={state} />
        <Surprises workbench={workbench} state={state} />
        <Surroundings workbench={workbench} state={state} />
        <Requirements workbench={workbench} state={state} />
      </div>
    </section>
  );
}

/** Which of several add-ins the faults are for; what is about the workbook or the page is for all. */
function TriedAddin({ workbench, state: { addins, language, tried } }: FaultProps) {
  return (
    <Field label={text(language, "triedAddin")} className="fault-addin">
      <Select value={String(tried)} onChange={(_event, data) => workbench.faults.try(Number(data.value))}>
        {addins.map(
          ({ name }, place) =>
            name !== "" && (
              <option key={place} value={place}>
                {name}
              </option>
            ),
        )}
      </Select>
    </Field>
  );
}
