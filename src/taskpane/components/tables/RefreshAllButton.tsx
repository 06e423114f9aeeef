import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { ReactNode } from "react";
import type { Scope } from "../../../actions/refresh/model";
import { TABLES } from "../../../strings/pane";
import { MANAGE } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";

const useStyles = makeStyles({ root: { display: "flex", gap: tokens.spacingHorizontalXXS } });

interface Props {
  readonly busy: boolean;
  readonly onRefresh: (scope: Scope) => void;
}

/** Refreshes the workbook's tables or, from its menu, those of the current sheet. */
export function RefreshAllButton({ busy, onRefresh }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  return (
    <span className={styles.root}>
      <Button
        appearance="primary"
        size="small"
        icon={<ArrowSyncRegular />}
        disabledFocusable={busy}
        onClick={() => onRefresh("all")}
      >
        {say(TABLES.refreshAll)}
      </Button>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            icon={<ChevronDownRegular />}
            aria-label={say(MANAGE.scopes)}
            disabledFocusable={busy}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => onRefresh("all")}>{say(MANAGE.wholeWorkbook)}</MenuItem>
            <MenuItem onClick={() => onRefresh("sheet")}>{say(MANAGE.thisSheet)}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}
