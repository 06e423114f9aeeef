import {
  Badge,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { LinkDismissRegular } from "@fluentui/react-icons/svg/link-dismiss";
import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from "react";
import type { TableSummary } from "../../../actions/summary";
import type { Catalog } from "../../../domain/model/catalog";
import { TABLES } from "../../../strings/pane";
import { COMPARE } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";
import { TableMenu, type TableCommand } from "./TableMenu";

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

const BUTTON = { refresh: "button", menu: "button[aria-haspopup]" } as const;

interface Props {
  readonly catalog: Catalog;
  readonly table: TableSummary;
  readonly busy: boolean;
  /** Which of its buttons has the focus when the card appears. */
  readonly focused: "refresh" | "menu" | null;
  readonly onRefresh: () => void;
  readonly onGoTo: () => void;
  readonly onCommand: (command: TableCommand) => void;
}

/** One inserted table: where it is, how it stands, and what can be done with it. */
export function TableCard(props: Props): ReactNode {
  const { catalog, table, busy, focused, onRefresh, onGoTo, onCommand } = props;
  const styles = useStyles();
  const { say } = useTexts();
  const id = useId();
  const restoreFocus = useRestoreFocusTarget();
  const buttons = useRef<HTMLDivElement>(null);
  const appeared = useEffectEvent(() => {
    if (focused !== null) buttons.current?.querySelector<HTMLElement>(BUTTON[focused])?.focus();
  });
  // Before the focus would go to the heading, because the page that had it is gone.
  useLayoutEffect(() => appeared(), []);
  const { title } = table;
  const missing = table.state === "missing";
  const older = !missing && table.kind !== "spill" && table.packageHash !== catalog.hash;
  const badges = [
    ...(missing ? [{ text: TABLES.missing, color: "severe" } as const] : []),
    ...(table.state === "copied" ? [{ text: TABLES.copy, color: "informative" } as const] : []),
    ...(older ? [{ text: TABLES.newer, color: "brand" } as const] : []),
  ];
  const { asOf } = table.query;
  const facts = [
    ...(table.tableName === "" ? [] : [table.tableName]),
    table.address,
    say(TABLES.rows, { rows: table.rows }),
    say(TABLES.version, { version: table.packageVersion }),
    ...(asOf === undefined ? [] : [say(COMPARE.fixed, { date: asOf })]),
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
      <div ref={buttons} className={styles.buttons}>
        {missing ? (
          <Button
            {...restoreFocus}
            size="small"
            icon={<LinkDismissRegular />}
            disabledFocusable={busy}
            onClick={() => onCommand("forget")}
          >
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
            <TableMenu table={table} className={styles.more} busy={busy} onCommand={onCommand} />
          </>
        )}
      </div>
    </li>
  );
}
