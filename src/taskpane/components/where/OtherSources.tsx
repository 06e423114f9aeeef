import { Badge, Body1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { candidates } from "../../../domain/derive/candidates";
import type { Catalog } from "../../../domain/model/catalog";
import type { Reading } from "../../../domain/model/reading";
import { sourceDate } from "../../../strings/citation";
import { figureMeasure, WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface Props {
  readonly catalog: Catalog;
  readonly reading: Reading;
}

/** What others print for the same key: agreeing or not. */
export function OtherSources({ catalog, reading }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const id = useId();
  const others = candidates(catalog, reading).slice(1);
  if (others.length === 0) return null;
  const differing = new Set(reading.conflicts.map(({ observation }) => observation));
  return (
    <section aria-labelledby={id}>
      <Body1Strong as="h4" block id={id} style={{ margin: 0 }}>
        {say(WHERE.alternatives)}
      </Body1Strong>
      <ul className={styles.list}>
        {others.map((other) => (
          <li key={other.observation.id}>
            {say(WHERE.other, {
              measure: figureMeasure(other, language),
              producer: other.source.producer,
              date: sourceDate(other.source, language),
            })}{" "}
            {differing.has(other.observation) ? (
              <Badge appearance="tint" color="warning">
                {say(WHERE.differs)}
              </Badge>
            ) : (
              <Badge appearance="tint" color="success">
                {say(WHERE.agrees)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
