import { Field, Input } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { TableSummary } from "../../../actions/summary";
import { MANAGE } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";
import { ConfirmDialog } from "./ConfirmDialog";

interface Props {
  readonly table: TableSummary;
  readonly onCancel: () => void;
  readonly onRename: (name: string) => void;
}

/** Asks for a table's new name. */
export function RenameDialog({ table, onCancel, onRename }: Props): ReactNode {
  const { say } = useTexts();
  const [name, setName] = useState(table.tableName);
  const wanted = name.trim();
  const rename = (): void => {
    if (wanted !== "") onRename(wanted);
  };
  return (
    <ConfirmDialog
      open
      title={say(MANAGE.renameTitle)}
      confirm={say(MANAGE.renameConfirm)}
      onCancel={onCancel}
      onConfirm={rename}
    >
      <Field label={say(MANAGE.renameLabel)} hint={say(MANAGE.renameHint)}>
        <Input
          value={name}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") rename();
          }}
        />
      </Field>
    </ConfirmDialog>
  );
}
