import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { AUDIT_KINDS, type Audit, type AuditKind } from "../../../actions/audit/model";
import { AUDIT, AUDIT_KIND } from "../../../strings/audit";
import { useTexts } from "../../hooks/useTexts";

/** What of the audit is listed. */
export type AuditScope = "to-look-at" | "all" | AuditKind;

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: "auto" },
});

interface Props {
  readonly audit: Audit;
  readonly scope: AuditScope;
  readonly onScope: (scope: AuditScope) => void;
}

/** Counts, which are buttons: each lists its cells. */
export function AuditFilter({ audit, scope, onScope }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const told = audit.entries.filter(({ findings }) => findings.length > 0).length;
  const scopes: readonly (readonly [AuditScope, string])[] = [
    ["to-look-at", say(AUDIT.toLookAt, { count: told })],
    ...AUDIT_KINDS.filter((kind) => audit.counts[kind] > 0).map((kind): [AuditScope, string] => [
      kind,
      say(AUDIT.kindCount, { kind: say(AUDIT_KIND[kind]), count: audit.counts[kind] }),
    ]),
    ["all", say(AUDIT.all, { count: audit.entries.length })],
  ];
  return (
    <div className={styles.root} role="group" aria-label={say(AUDIT.show)}>
      {scopes.map(([id, label]) => (
        <ToggleButton
          key={id}
          size="small"
          shape="circular"
          className={styles.button}
          checked={scope === id}
          onClick={() => onScope(id)}
        >
          {label}
        </ToggleButton>
      ))}
    </div>
  );
}
