import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CalendarClockRegular } from "@fluentui/react-icons/svg/calendar-clock";
import { CopyAddRegular } from "@fluentui/react-icons/svg/copy-add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { LinkDismissRegular } from "@fluentui/react-icons/svg/link-dismiss";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { TableDeleteRowRegular } from "@fluentui/react-icons/svg/table-delete-row";
import { RenameRegular } from "@fluentui/react-icons/svg/rename";
import type { ReactNode } from "react";
import type { TableSummary } from "../../../actions/summary";
import { TABLES } from "../../../strings/pane";
import { COMPARE, MANAGE, REMOVE } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";

/** What can be done with a table besides refreshing it and going to it. */
export type TableCommand =
  "restore" | "remove-withdrawn" | "edit" | "compare" | "again" | "rename" | "forget" | "delete";

interface Props {
  readonly table: TableSummary;
  readonly className: string;
  readonly busy: boolean;
  readonly onCommand: (command: TableCommand) => void;
}

/** The menu of a table. A spilled formula is no table: it has neither name nor earlier state. */
export function TableMenu({ table, className, busy, onCommand }: Props): ReactNode {
  const { say } = useTexts();
  const restoreFocus = useRestoreFocusTarget();
  const isTable = table.kind !== "spill";
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          {...restoreFocus}
          size="small"
          appearance="subtle"
          className={className}
          icon={<MoreHorizontalRegular />}
          disabledFocusable={busy}
          aria-label={say(TABLES.more, { title: table.title })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {table.canRestore ? (
            <MenuItem icon={<ArrowUndoRegular />} onClick={() => onCommand("restore")}>
              {say(TABLES.restore)}
            </MenuItem>
          ) : null}
          {isTable && table.withdrawn > 0 ? (
            <MenuItem icon={<TableDeleteRowRegular />} onClick={() => onCommand("remove-withdrawn")}>
              {say(REMOVE.open, { count: table.withdrawn })}
            </MenuItem>
          ) : null}
          {isTable ? (
            <MenuItem icon={<EditRegular />} onClick={() => onCommand("edit")}>
              {say(MANAGE.edit)}
            </MenuItem>
          ) : null}
          <MenuItem icon={<CalendarClockRegular />} onClick={() => onCommand("compare")}>
            {say(COMPARE.open)}
          </MenuItem>
          <MenuItem icon={<CopyAddRegular />} onClick={() => onCommand("again")}>
            {say(MANAGE.insertAgain)}
          </MenuItem>
          {isTable ? (
            <MenuItem icon={<RenameRegular />} onClick={() => onCommand("rename")}>
              {say(MANAGE.rename)}
            </MenuItem>
          ) : null}
          <MenuDivider />
          <MenuItem icon={<LinkDismissRegular />} onClick={() => onCommand("forget")}>
            {say(TABLES.forget)}
          </MenuItem>
          {isTable ? (
            <MenuItem icon={<DeleteRegular />} onClick={() => onCommand("delete")}>
              {say(MANAGE.remove)}
            </MenuItem>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
