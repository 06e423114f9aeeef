import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellOrigin, WhereFrom } from "../../../actions/whereFrom/model";
import type { Catalog } from "../../../domain/model/catalog";
import { WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { originSentence } from "../../model/originSentence";
import { CellFacts } from "./CellFacts";
import { Remark } from "./Remark";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly catalog: Catalog;
  readonly found: WhereFrom;
}

/** One cell in full; several as a list to open. */
export function CellList({ catalog, found }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const [only, second] = found.cells;
  const told = found.cells.filter(({ origin }) => origin.kind !== "nothing");
  const [first] = told;
  if (only !== undefined && second === undefined) {
    return (
      <>
        <h2 className={styles.heading}>{only.address}</h2>
        <CellFacts catalog={catalog} cell={only} />
        {found.cut ? <Remark>{say(WHERE.cut, { count: 1 })}</Remark> : null}
      </>
    );
  }
  const rest = found.cells.length - told.length;
  return (
    <>
      <h2 className={styles.heading}>{say(WHERE.heading)}</h2>
      {first === undefined ? (
        <Remark>{say(WHERE.nothingRange)}</Remark>
      ) : (
        <Accordion key={first.address} collapsible multiple defaultOpenItems={[first.address]}>
          {told.map((cell: CellOrigin) => (
            <AccordionItem key={cell.address} value={cell.address}>
              <AccordionHeader as="h3" size="small">
                {originSentence(catalog, cell, language)}
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <CellFacts catalog={catalog} cell={cell} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
      {first === undefined || rest === 0 ? null : <Remark>{say(WHERE.others, { count: rest })}</Remark>}
      {found.cut ? <Remark>{say(WHERE.cut, { count: found.cells.length })}</Remark> : null}
    </>
  );
}
