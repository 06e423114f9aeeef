import {
  Body1Strong,
  Button,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { type ReactNode, useId, useState } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Reading } from "../../../domain/model/reading";
import { citation, type CitationStyle } from "../../../strings/citation";
import { WHERE } from "../../../strings/whereFrom";
import { useAnnounce } from "../../hooks/useAnnounce";
import { useTexts } from "../../hooks/useTexts";
import { copyText } from "../../model/copyText";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  heading: { margin: 0, flexGrow: 1 },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});

interface Props {
  readonly catalog: Catalog;
  readonly reading: Reading;
}

/** The citation, short or full, to copy. */
export function CitationBox({ catalog, reading }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const id = useId();
  const [style, setStyle] = useState<CitationStyle>("short");
  const text = citation(catalog, reading, style, language);
  const copy = async (): Promise<void> =>
    announce(say((await copyText(text)) ? WHERE.copied : WHERE.notCopied));
  return (
    <section aria-labelledby={id}>
      <div className={styles.line}>
        <Body1Strong as="h4" id={id} className={styles.heading}>
          {say(WHERE.citation)}
        </Body1Strong>
        <RadioGroup
          layout="horizontal"
          aria-label={say(WHERE.citationStyle)}
          value={style}
          onChange={(_, { value }) => setStyle(value === "full" ? "full" : "short")}
        >
          <Radio value="short" label={say(WHERE.citeShort)} />
          <Radio value="full" label={say(WHERE.citeFull)} />
        </RadioGroup>
        <Tooltip content={say(WHERE.copy)} relationship="label">
          <Button appearance="subtle" size="small" icon={<CopyRegular />} onClick={() => void copy()} />
        </Tooltip>
      </div>
      <p className={styles.text}>{text}</p>
    </section>
  );
}
