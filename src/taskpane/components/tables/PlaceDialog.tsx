import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Destination } from "../../../domain/model/insertion";
import { INSERT } from "../../../strings/insert";
import { MANAGE } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";
import { ConfirmDialog } from "./ConfirmDialog";

interface Props {
  readonly title: string;
  /** What is inserted. */
  readonly text: string;
  /** Chosen at first. */
  readonly first: Destination;
  readonly onCancel: () => void;
  readonly onPlace: (destination: Destination) => void;
}

/** Asks where a table goes. */
export function PlaceDialog({ title, text, first, onCancel, onPlace }: Props): ReactNode {
  const { say } = useTexts();
  const [destination, setDestination] = useState<Destination>(first);
  return (
    <ConfirmDialog
      open
      title={title}
      confirm={say(MANAGE.againConfirm)}
      onCancel={onCancel}
      onConfirm={() => onPlace(destination)}
    >
      <p style={{ margin: 0 }}>{text}</p>
      <Field label={say(MANAGE.againWhere)}>
        <RadioGroup
          value={destination}
          onChange={(_, { value }) => setDestination(value === "new-sheet" ? value : "selection")}
        >
          <Radio value="selection" label={say(INSERT.atSelection)} />
          <Radio value="new-sheet" label={say(INSERT.onNewSheet)} />
        </RadioGroup>
      </Field>
    </ConfirmDialog>
  );
}
