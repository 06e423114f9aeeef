import type { ReactNode } from "react";
import type { TableSummary } from "../../../actions/summary";
import { MANAGE } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";
import { ConfirmDialog } from "./ConfirmDialog";
import { ForgetDialog } from "./ForgetDialog";
import { RenameDialog } from "./RenameDialog";

/** What is being asked about a table. */
export interface Asking {
  readonly command: "rename" | "forget" | "delete";
  readonly table: TableSummary;
}

interface Props {
  readonly asking: Asking | null;
  readonly onCancel: () => void;
  readonly onForget: (table: TableSummary) => void;
  readonly onRename: (table: TableSummary, name: string) => void;
  readonly onDelete: (table: TableSummary) => void;
}

/** The questions before a table is renamed, detached or deleted. */
export function TableDialogs({ asking, onCancel, onForget, onRename, onDelete }: Props): ReactNode {
  const { say } = useTexts();
  const table = asking?.table ?? null;
  return (
    <>
      <ForgetDialog
        table={asking?.command === "forget" ? table : null}
        onCancel={onCancel}
        onForget={onForget}
      />
      {asking?.command === "rename" && table !== null ? (
        <RenameDialog
          key={table.id}
          table={table}
          onCancel={onCancel}
          onRename={(name) => onRename(table, name)}
        />
      ) : null}
      <ConfirmDialog
        open={asking?.command === "delete"}
        title={say(MANAGE.removeTitle, { name: table?.tableName ?? "" })}
        confirm={say(MANAGE.removeConfirm)}
        onCancel={onCancel}
        onConfirm={() => {
          if (table !== null) onDelete(table);
        }}
      >
        {say(MANAGE.removeText, { address: table?.address ?? "" })}
      </ConfirmDialog>
    </>
  );
}
