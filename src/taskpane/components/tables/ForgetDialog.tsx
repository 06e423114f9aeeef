import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableSummary } from "../../../actions/summary";
import { PANE, TABLES } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";

interface Props {
  /** The table to be forgotten; null = closed. */
  readonly table: TableSummary | null;
  readonly onCancel: () => void;
  readonly onForget: (table: TableSummary) => void;
}

/** Asks before Kouan forgets a table, and says what that means. */
export function ForgetDialog({ table, onCancel, onForget }: Props): ReactNode {
  const { say } = useTexts();
  return (
    <Dialog
      modalType="alert"
      open={table !== null}
      onOpenChange={(_, { open }) => (open ? undefined : onCancel())}
    >
      {table === null ? (
        <span />
      ) : (
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{say(TABLES.forgetTitle, { title: table.title })}</DialogTitle>
            <DialogContent>{say(TABLES.forgetText)}</DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>{say(PANE.cancel)}</Button>
              </DialogTrigger>
              <Button appearance="primary" onClick={() => onForget(table)}>
                {say(TABLES.forgetConfirm)}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      )}
    </Dialog>
  );
}
