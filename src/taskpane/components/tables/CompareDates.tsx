import { Button, Caption1, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { TableSummary } from "../../../actions/summary";
import type { Catalog } from "../../../domain/model/catalog";
import { LATEST, periodFromArgument } from "../../../domain/periods/period";
import { comparePlans } from "../../../domain/tables/comparePlans";
import { REFRESH } from "../../../strings/pane";
import { COMPARE } from "../../../strings/tables";
import { useTexts } from "../../hooks/useTexts";
import { datedQuery } from "../../model/datedQuery";
import { planFor } from "../../model/planFor";
import { Page } from "../Page";
import { DifferenceItem } from "./DifferenceItem";
import { PAGE } from "./PlannedTableChanges";

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2 },
  dates: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly catalog: Catalog;
  readonly table: TableSummary;
  readonly onBack: () => void;
  /** Shows what the table would become as known on a date; null: now. */
  readonly onSet: (asOf: string | null) => void;
}

/** A date as asked: null = now, undefined = not understood. */
function readDate(text: string): string | null | undefined {
  if (text.trim() === "") return null;
  const read = periodFromArgument(text.trim(), "asOf");
  return read.ok && read.value !== LATEST ? read.value : undefined;
}

/** What was known on one date against another, with the sources; and the way to have the table show it. */
export function CompareDates({ catalog, table, onBack, onSet }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const [texts, setTexts] = useState({ earlier: table.query.asOf ?? "", later: "" });
  const [limit, setLimit] = useState(PAGE);
  const asked = useDeferredValue(texts);
  const earlier = readDate(asked.earlier);
  const later = readDate(asked.later);
  const found = useMemo(() => {
    if (earlier === undefined || earlier === null || later === undefined) return null;
    const planAt = (asOf: string | null): ReturnType<typeof planFor> =>
      planFor(catalog, datedQuery({ ...table.query, mode: "values" }, asOf));
    return comparePlans(planAt(earlier), planAt(later));
  }, [catalog, table.query, earlier, later]);
  const field = (which: "earlier" | "later", hint: string): ReactNode => {
    const bad = readDate(texts[which]) === undefined;
    return (
      <Field
        label={say(COMPARE[which])}
        {...(bad
          ? { validationState: "error", validationMessage: say(COMPARE.badDate, { text: texts[which] }) }
          : { hint })}
      >
        <Input
          className={styles.input}
          value={texts[which]}
          placeholder={which === "later" ? say(COMPARE.now) : "2025-03"}
          onChange={(_, { value }) => setTexts({ ...texts, [which]: value })}
        />
      </Field>
    );
  };
  const nameOf = (date: string | null | undefined): string => date ?? say(COMPARE.now);
  return (
    <Page title={say(COMPARE.heading, { title: table.title })} back={say(REFRESH.back)} onBack={onBack}>
      <Caption1 className={styles.intro}>{say(COMPARE.intro)}</Caption1>
      <div className={styles.dates}>
        {field("earlier", say(COMPARE.hint))}
        {field("later", say(COMPARE.laterHint))}
      </div>
      <div className={styles.buttons}>
        {typeof earlier === "string" && earlier !== table.query.asOf ? (
          <Button onClick={() => onSet(earlier)}>{say(COMPARE.set, { date: earlier })}</Button>
        ) : null}
        {table.query.asOf === undefined ? null : (
          <Button onClick={() => onSet(null)}>{say(COMPARE.setNow)}</Button>
        )}
      </div>
      <div role="status">
        {found === null ? null : (
          <Subtitle2 as="h3" className={styles.heading}>
            {found.length === 0
              ? say(COMPARE.none, { earlier: nameOf(earlier), later: nameOf(later) })
              : say(found.length === 1 ? COMPARE.foundOne : COMPARE.found, { count: found.length })}
          </Subtitle2>
        )}
      </div>
      {found === null || found.length === 0 ? null : (
        <ul className={styles.list}>
          {found.slice(0, limit).map((difference) => (
            <DifferenceItem
              key={`${difference.row} ${difference.column}`}
              catalog={catalog}
              difference={difference}
            />
          ))}
        </ul>
      )}
      {found !== null && found.length > limit ? (
        <Button onClick={() => setLimit(limit + PAGE)}>
          {say(REFRESH.more, { count: Math.min(PAGE, found.length - limit) })}
        </Button>
      ) : null}
    </Page>
  );
}
