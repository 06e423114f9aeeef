import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Catalog } from "../../domain/model/catalog";
import { list, type Text } from "../../strings/format";
import { NEWS } from "../../strings/tables";
import { useNews } from "../hooks/useNews";
import { useTexts } from "../hooks/useTexts";
import type { NewsCounts } from "../model/newsCounts";
import type { PaneActions } from "../model/paneActions";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  root: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

interface Props {
  readonly catalog: Catalog;
  readonly actions: PaneActions;
  /** Shows what a refresh would change. */
  readonly onSee: () => void;
}

type Part = readonly [Exclude<keyof NewsCounts, "years">, Text, Text];

/** More years than these are counted, not named. */
const NAMED = 4;

const FIGURES: Part = ["figures", NEWS.figure, NEWS.figures];
const PARTS: readonly Part[] = [
  ["rows", NEWS.row, NEWS.rows],
  ["columns", NEWS.column, NEWS.columns],
  ["withdrawn", NEWS.withdrawnOne, NEWS.withdrawn],
];

/** Says in one line what a newer data package brings to the tables of this workbook. Writes nothing. */
export function NewsBar({ catalog, actions, onSee }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const { counts, dismiss } = useNews(catalog, actions);
  if (counts === null) return null;
  const part = ([name, one, many]: Part): string[] => {
    const count = counts[name];
    return count === 0 ? [] : [say(count === 1 ? one : many, { count })];
  };
  const { years } = counts;
  const named = years.length === 1 ? NEWS.year : NEWS.yearsNamed;
  const added =
    years.length === 0
      ? []
      : years.length > NAMED
        ? [say(NEWS.years, { count: years.length })]
        : [say(named, { years: list(years, language) })];
  const changes = [...part(FIGURES), ...added, ...PARTS.flatMap(part)];
  return (
    <div className={styles.root}>
      <Notice
        intent="info"
        onDismiss={dismiss}
        action={
          <Button
            size="small"
            onClick={() => {
              dismiss();
              onSee();
            }}
          >
            {say(NEWS.see)}
          </Button>
        }
      >
        {changes.length === 0
          ? say(NEWS.nothing, { version: catalog.version })
          : say(NEWS.intro, { changes: list(changes, language) })}
      </Notice>
    </div>
  );
}
