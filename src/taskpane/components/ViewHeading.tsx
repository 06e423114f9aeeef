import { Button, makeStyles, tokens, Tooltip, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { type ReactNode, useEffect, useRef } from "react";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, paddingTop: "5px", outlineStyle: "none" },
});

interface Props {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
}

/** Heading of a page reached from a list, with the way back. Takes the focus when it appears. */
export function ViewHeading({ title, back, onBack }: Props): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.root}>
      <Tooltip content={back} relationship="label">
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack} />
      </Tooltip>
      <h2 ref={heading} tabIndex={-1} data-home className={styles.title}>
        {title}
      </h2>
    </div>
  );
}
