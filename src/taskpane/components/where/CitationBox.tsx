import { Body1Strong, Button, makeStyles, Select, tokens, Tooltip } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { type ReactNode, useId, useState } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Reading } from "../../../domain/model/reading";
import { citation } from "../../../strings/citation";
import { bibliographyEntry } from "../../../strings/citations";
import type { Text } from "../../../strings/format";
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
    // BibTeX has lines.
    whiteSpace: "pre-wrap",
    userSelect: "text",
  },
});

/** `short` and `full` are of the figure; the others of its source, for a bibliography. */
const STYLES = {
  short: WHERE.citeShort,
  full: WHERE.citeFull,
  gbt7714: WHERE.citeGbt7714,
  chicago: WHERE.citeChicago,
  bibtex: WHERE.citeBibtex,
} as const satisfies Readonly<Record<string, Text>>;
type Style = keyof typeof STYLES;
const STYLE_IDS = Object.keys(STYLES) as readonly Style[];

interface Props {
  readonly catalog: Catalog;
  readonly reading: Reading;
}

/** The citation in the chosen style, to copy. */
export function CitationBox({ catalog, reading }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const announce = useAnnounce();
  const id = useId();
  const [style, setStyle] = useState<Style>("short");
  const text =
    style === "short" || style === "full"
      ? citation(catalog, reading, style, language)
      : bibliographyEntry(reading.source, style);
  const copy = async (): Promise<void> =>
    announce(say((await copyText(text)) ? WHERE.copied : WHERE.notCopied));
  return (
    <section aria-labelledby={id}>
      <div className={styles.line}>
        <Body1Strong as="h4" id={id} className={styles.heading}>
          {say(WHERE.citation)}
        </Body1Strong>
        <Select
          size="small"
          aria-label={say(WHERE.citationStyle)}
          value={style}
          onChange={(_, { value }) => setStyle(STYLE_IDS.find((known) => known === value) ?? "short")}
        >
          {STYLE_IDS.map((known) => (
            <option key={known} value={known}>
              {say(STYLES[known])}
            </option>
          ))}
        </Select>
        <Tooltip content={say(WHERE.copy)} relationship="label">
          <Button appearance="subtle" size="small" icon={<CopyRegular />} onClick={() => void copy()} />
        </Tooltip>
      </div>
      <p className={styles.text}>{text}</p>
    </section>
  );
}
