import {
  Badge,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { LinkDismissRegular } from "@fluentui/react-icons/svg/link-dismiss";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { type ReactNode, useId } from "react";
import type { TableSummary } from "../../../actions/summary";
import type { Catalog } from "../../../domain/model/catalog";
import { TABLES } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  title: { overflowWrap: "anywhere" },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  narrow: { minWidth: "auto" },
  facts: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  more: { marginInlineStart: "auto" },
});

interface Props {
  readonly catalog: Catalog;
  readonly table: TableSummary;
  readonly busy: boolean;
  readonly onRefresh: () => void;
  readonly onGoTo: () => void;
  readonly onRestore: () => void;
  readonly onForget: () => void;
}

/** One inserted table: where it is, how it stands, and what can be done with it. */
export function TableCard(props: Props): ReactNode {
  const { catalog, table, busy, onRefresh, onGoTo, onRestore, onForget } = props;
  const styles = useStyles();
  const { say } = useTexts();
  const id = useId();
  const restoreFocus = useRestoreFocusTarget();
  const { title } = table;
  const missing = table.state === "missing";
  const older = !missing && table.packageHash !== catalog.hash;
  const badges = [
    ...(missing ? [{ text: TABLES.missing, color: "severe" } as const] : []),
    ...(table.state === "copied" ? [{ text: TABLES.copy, color: "informative" } as const] : []),
    ...(older ? [{ text: TABLES.newer, color: "brand" } as const] : []),
  ];
  const facts = [
    table.address,
    say(TABLES.rows, { rows: table.rows }),
    say(TABLES.version, { version: table.packageVersion }),
  ];
  return (
    <li className={styles.card} aria-labelledby={id}>
      <div className={styles.line}>
        <Body1Strong id={id} className={styles.title}>
          {title}
        </Body1Strong>
        <span className={styles.badges}>
          {badges.map(({ text, color }) => (
            <Badge key={color} appearance="tint" color={color}>
              {say(text)}
            </Badge>
          ))}
        </span>
      </div>
      <Caption1 className={styles.facts}>{missing ? say(TABLES.missingHint) : facts.join(" · ")}</Caption1>
      <div className={styles.buttons}>
        {missing ? (
          <Button {...restoreFocus} size="small" icon={<LinkDismissRegular />} onClick={onForget}>
            {say(TABLES.forget)}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              icon={<ArrowSyncRegular />}
              aria-label={say(TABLES.refreshNamed, { title })}
              disabledFocusable={busy}
              onClick={onRefresh}
            >
              {say(TABLES.refresh)}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              className={styles.narrow}
              aria-label={say(TABLES.goToNamed, { title })}
              onClick={onGoTo}
            >
              {say(TABLES.goTo)}
            </Button>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button
                  {...restoreFocus}
                  size="small"
                  appearance="subtle"
                  className={styles.more}
                  icon={<MoreHorizontalRegular />}
                  aria-label={say(TABLES.more, { title })}
                />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {table.canRestore ? (
                    <MenuItem icon={<ArrowUndoRegular />} onClick={onRestore}>
                      {say(TABLES.restore)}
                    </MenuItem>
                  ) : null}
                  <MenuItem icon={<LinkDismissRegular />} onClick={onForget}>
                    {say(TABLES.forget)}
                  </MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          </>
        )}
      </div>
    </li>
  );
}
