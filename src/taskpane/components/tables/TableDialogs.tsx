import type { ReactNode } from "react";
import type { TableSummary } from "../../../actions/summary";
import type { Destination } from "../../../domain/model/insertion";
import { MANAGE } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";
import { ConfirmDialog } from "./ConfirmDialog";
import { ForgetDialog } from "./ForgetDialog";
import { PlaceDialog } from "./PlaceDialog";
import { RenameDialog } from "./RenameDialog";

/** What is being asked about a table. */
export interface Asking {
  readonly command: "again" | "rename" | "forget" | "delete";
  readonly table: TableSummary;
}

interface Props {
  readonly asking: Asking | null;
  readonly onCancel: () => void;
  readonly onAgain: (table: TableSummary, destination: Destination) => void;
  readonly onForget: (table: TableSummary) => void;
  readonly onRename: (table: TableSummary, name: string) => void;
  readonly onDelete: (table: TableSummary) => void;
}

/** The questions before a table is inserted again, renamed, detached or deleted. */
export function TableDialogs(props: Props): ReactNode {
  const { asking, onCancel, onAgain, onForget, onRename, onDelete } = props;
  const { say } = useTexts();
  const table = asking?.table ?? null;
  return (
    <>
      <ForgetDialog
        table={asking?.command === "forget" ? table : null}
        onCancel={onCancel}
        onForget={onForget}
      />
      {asking?.command === "again" && table !== null ? (
        <PlaceDialog
          key={table.id}
          title={say(MANAGE.againTitle, { title: table.title })}
          text={say(MANAGE.againText)}
          first={table.ownSheet ? "new-sheet" : "selection"}
          onCancel={onCancel}
          onPlace={(destination) => onAgain(table, destination)}
        />
      ) : null}
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
