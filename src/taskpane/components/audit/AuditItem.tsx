import { Badge, Body1, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { auditKindOf, type AuditEntry, type AuditKind } from "../../../actions/audit/model";
import type { Catalog } from "../../../domain/model/catalog";
import { AUDIT, AUDIT_KIND } from "../../../strings/audit";
import { useTexts } from "../../hooks/useTexts";
import { entryTitle, findingSentence } from "../../model/findingSentence";

type Colour = "danger" | "warning" | "informative";

const COLOURS: Readonly<Record<AuditKind, Colour>> = {
  superseded: "warning",
  overtyped: "warning",
  mixed: "danger",
  error: "danger",
  unloaded: "danger",
  conflict: "warning",
  provisional: "informative",
  qualified: "informative",
  frozen: "informative",
  unread: "informative",
};

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  finding: { ...typographyStyles.caption1 },
  badge: { marginInlineEnd: tokens.spacingHorizontalXS },
  sentence: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly catalog: Catalog;
  readonly entry: AuditEntry;
  readonly onGoTo: () => void;
}

/** A cell: where it is, what it holds, what is to be known about it. */
export function AuditItem({ catalog, entry, onGoTo }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  return (
    <li className={styles.root}>
      <div>
        <Link as="button" aria-label={say(AUDIT.goTo, { address: entry.address })} onClick={onGoTo}>
          {entry.address}
        </Link>
      </div>
      <Body1>{entryTitle(catalog, entry, language)}</Body1>
      {entry.findings.map((finding) => {
        const kind = auditKindOf(finding);
        return (
          <div key={finding.kind} className={styles.finding}>
            <Badge appearance="tint" size="small" color={COLOURS[kind]} className={styles.badge}>
              {say(AUDIT_KIND[kind])}
            </Badge>
            <span className={styles.sentence}>{findingSentence(catalog, finding, language)}</span>
          </div>
        );
      })}
    </li>
  );
}
