import { Body1, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ClipboardTaskListRtlRegular } from "@fluentui/react-icons/svg/clipboard-task-list-rtl";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { Audit as Found } from "../../actions/audit/model";
import { AUDIT } from "../../strings/audit";
import { AuditFilter, type AuditScope } from "../components/audit/AuditFilter";
import { AuditList } from "../components/audit/AuditList";
import { SourcesBar } from "../components/audit/SourcesBar";
import { Blank } from "../components/Blank";
import { RefusalNotice } from "../components/RefusalNotice";
import { RunStatus } from "../components/RunStatus";
import { useAudit } from "../hooks/useAudit";
import { usePaneShown } from "../hooks/usePaneShown";
import { useSources } from "../hooks/useSources";
import { useTexts } from "../hooks/useTexts";
import type { ViewProps } from "../model/view";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    "& > *": { flexShrink: 0 },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
});

/** Every figure of ours in the workbook, what is to be known about each, and the sheet of their sources. */
export function Audit({ catalog, actions, requests, active }: ViewProps): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const shown = usePaneShown();
  const { audit, run, going, refusal, look, goTo, dismiss } = useAudit(actions, active && shown);
  const sources = useSources(actions);
  const [scope, setScope] = useState<AuditScope>("to-look-at");
  const write = useEffectEvent(() => void sources.write());
  useEffect(() => requests.listen("write-sources", () => write()), [requests]);

  const listed = audit === null ? scope : openScope(audit, scope);
  return (
    <>
      <div className={styles.root}>
        <div className={styles.line}>
          <h2 tabIndex={-1} data-home className={styles.heading}>
            {say(AUDIT.heading)}
          </h2>
          <Button
            size="small"
            icon={<ArrowSyncRegular />}
            disabledFocusable={run.running !== null}
            onClick={look}
          >
            {say(AUDIT.again)}
          </Button>
        </div>
        {refusal === null ? null : (
          <RefusalNotice
            refusal={refusal.refusal}
            {...(refusal.of === "read" ? { title: say(AUDIT.notRead) } : {})}
            onDismiss={dismiss}
          />
        )}
        <RunStatus run={run} />
        {audit === null ? null : audit.entries.length === 0 ? (
          <Blank
            icon={<ClipboardTaskListRtlRegular />}
            title={say(AUDIT.empty)}
            text={say(AUDIT.emptyHint)}
            action={null}
          />
        ) : (
          <>
            <Body1>{summary(audit)}</Body1>
            <AuditFilter audit={audit} scope={listed} onScope={setScope} />
            <AuditList
              key={listed}
              catalog={catalog}
              audit={audit}
              scope={listed}
              onGoTo={({ place }) => void goTo(place)}
            />
          </>
        )}
      </div>
      <RunStatus run={going} asBar />
      <SourcesBar
        writing={sources}
        onGoTo={({ sheetId, sheetName }) => void goTo({ sheetId, sheetName, row: 0, column: 0 })}
      />
    </>
  );

  function summary({ figures, entries, complete }: Found): string {
    const cells = entries.filter(({ findings }) => findings.length > 0).length;
    const counted = say(cells === 0 ? AUDIT.inOrder : AUDIT.counted, { figures, cells });
    return complete ? counted : `${counted} ${say(AUDIT.notAll)}`;
  }
}

/** Where nothing is to be looked at, everything is listed; so it is when what was listed has been put right. */
function openScope({ entries, counts }: Found, scope: AuditScope): AuditScope {
  const none = entries.every(({ findings }) => findings.length === 0);
  if (scope === "all" || none) return "all";
  return scope !== "to-look-at" && counts[scope] === 0 ? "to-look-at" : scope;
}
