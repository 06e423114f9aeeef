import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { auditKindOf, type Audit, type AuditEntry } from "../../../actions/audit/model";
import type { Catalog } from "../../../domain/model/catalog";
import { AUDIT } from "../../../strings/audit";
import { useTexts } from "../../hooks/useTexts";
import { AuditItem } from "./AuditItem";
import type { AuditScope } from "./AuditFilter";

/** Cells listed at a time. */
const PAGE = 50;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface Props {
  readonly catalog: Catalog;
  readonly audit: Audit;
  readonly scope: AuditScope;
  readonly onGoTo: (entry: AuditEntry) => void;
}

/** The cells of a scope, a page at a time. Remounted for another scope. */
export function AuditList({ catalog, audit, scope, onGoTo }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const [shown, setShown] = useState(PAGE);
  const entries = audit.entries.filter((entry) => isIn(entry, scope));
  const rest = entries.length - shown;
  if (entries.length === 0) return <Body1>{say(AUDIT.nothingHere)}</Body1>;
  return (
    <>
      <ul className={styles.list} aria-label={say(AUDIT.list)}>
        {entries.slice(0, shown).map((entry) => (
          <AuditItem key={entry.address} catalog={catalog} entry={entry} onGoTo={() => onGoTo(entry)} />
        ))}
      </ul>
      {rest > 0 ? (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {say(AUDIT.more, { count: Math.min(PAGE, rest) })}
        </Button>
      ) : null}
    </>
  );
}

function isIn({ findings }: AuditEntry, scope: AuditScope): boolean {
  if (scope === "all") return true;
  if (scope === "to-look-at") return findings.length > 0;
  return findings.some((finding) => auditKindOf(finding) === scope);
}
