import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    ...typographyStyles.body1,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** A name and what is said to it; facts without content are left out. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Facts as a list of names and values. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  const styles = useStyles();
  const told = facts.filter(({ value }) => value !== "" && value !== null);
  if (told.length === 0) return null;
  return (
    <dl className={styles.list}>
      {told.flatMap(({ name, value }) => [
        <dt key={name} className={styles.name}>
          {name}
        </dt>,
        <dd key={`${name}:`} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
