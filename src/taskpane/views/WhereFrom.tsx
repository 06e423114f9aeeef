import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import type { ReactNode } from "react";
import type { WhereFrom as Found } from "../../actions/whereFrom/model";
import { refusalSentence } from "../../strings/refusals";
import { WHERE } from "../../strings/whereFrom";
import { Blank } from "../components/Blank";
import { Loading } from "../components/Loading";
import { Notice } from "../components/Notice";
import { CellList } from "../components/where/CellList";
import { useAnnounce } from "../hooks/useAnnounce";
import { usePaneShown } from "../hooks/usePaneShown";
import { useTexts } from "../hooks/useTexts";
import { useWhereFrom } from "../hooks/useWhereFrom";
import { originSentence } from "../model/originSentence";
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
});

/** Where the selected cells come from. Follows the selection and never takes the focus. */
export function WhereFrom({ catalog, actions, active }: ViewProps): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const shown = usePaneShown();
  const { state, followed, look } = useWhereFrom(actions, active && shown, ({ cells }: Found) => {
    const told = cells.filter(({ origin }) => origin.kind !== "nothing");
    const [first] = told;
    if (first === undefined) return;
    announce(
      cells.length === 1
        ? originSentence(catalog, first, language)
        : say(WHERE.saidRange, { count: told.length }),
    );
  });
  const again = (
    <Button size="small" onClick={look}>
      {say(WHERE.again)}
    </Button>
  );
  if (state.step === "loading") return <Loading />;
  if (state.step === "refused") {
    return (
      <div className={styles.root}>
        <Notice intent="warning" title={say(WHERE.notRead)} action={again}>
          {refusalSentence(state.refusal, language)}
        </Notice>
      </div>
    );
  }
  const { cells } = state.found;
  const blank = cells.every(({ origin }) => origin.kind === "nothing" && origin.reason === "empty");
  return (
    <div className={styles.root}>
      {followed ? null : (
        <Notice intent="info" action={again}>
          {say(WHERE.notFollowed)}
        </Notice>
      )}
      {blank ? (
        <Blank
          icon={<DocumentSearchRegular />}
          title={say(WHERE.empty)}
          text={say(WHERE.emptyHint)}
          action={null}
        />
      ) : (
        <CellList catalog={catalog} found={state.found} />
      )}
    </div>
  );
}
