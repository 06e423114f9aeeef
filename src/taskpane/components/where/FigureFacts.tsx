import { Body1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Reading } from "../../../domain/model/reading";
import { sourceDate } from "../../../strings/citation";
import { changeBaseWords, keyWords, scopeWords } from "../../../strings/figureWords";
import { locatorWords } from "../../../strings/locatorWords";
import { measureWords } from "../../../strings/numberWords";
import { figureMeasure, figureTitle, WHERE } from "../../../strings/whereFrom";
import { useTexts } from "../../hooks/useTexts";
import { CitationBox } from "./CitationBox";
import { Facts, type Fact } from "./Facts";
import { OtherSources } from "./OtherSources";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  quote: {
    display: "block",
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
  },
});

interface Props {
  readonly catalog: Catalog;
  readonly reading: Reading;
  /** The figure is the printed change in percent. */
  readonly change?: boolean;
  /** Said below the other facts. */
  readonly sentence?: string;
}

/** Everything there is to a figure: value, sentence as printed, source, other sources, citation. */
export function FigureFacts({ catalog, reading, change = false, sentence = "" }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const { observation, source, question, unit } = reading;
  const { qualifier, scope, status, value, quote, quoteEn } = observation;
  const printed = catalog.units.get(observation.unit);
  const base = changeBaseWords(catalog, observation.changeBase, language);
  const address = source.doi === "" ? source.url : `https://doi.org/${source.doi}`;
  const facts: Fact[] = [
    {
      name: say(WHERE.key),
      value: keyWords(catalog, { ...observation, mode: question.mode, scope: "" }, language),
    },
    { name: say(WHERE.countedBy), value: scope === "" ? "" : scopeWords(catalog, scope, language) },
    { name: say(WHERE.precision), value: catalog.label("qualifiers", qualifier)[language] },
    { name: say(WHERE.status), value: catalog.label("statuses", status)[language] },
    {
      name: say(WHERE.printedAs),
      value:
        change || printed === undefined || printed.id === unit.id || value === null
          ? ""
          : measureWords(value, qualifier, printed.symbol[language], language),
    },
    { name: say(WHERE.quote), value: quote === "" ? "" : <q className={styles.quote}>{quote}</q> },
    { name: say(WHERE.gloss), value: language === "en" ? quoteEn : "" },
    { name: say(WHERE.publisher), value: source.producer },
    { name: say(WHERE.source), value: source.title },
    { name: say(WHERE.published), value: sourceDate(source, language) },
    { name: say(WHERE.locator), value: locatorWords(catalog, observation.locator, language) },
    { name: say(WHERE.address), value: address === "" ? "" : <Address text={address} /> },
    { name: say(WHERE.note), value: observation.note },
  ];
  const measure = figureMeasure(reading, language);
  return (
    <div className={styles.root}>
      <div>
        <Body1 className={styles.title}>{figureTitle(catalog, reading, language)}</Body1>
        <Subtitle2 as="h3" block className={styles.value}>
          {change ? say(WHERE.changeOf, { measure, base }) : measure}
        </Subtitle2>
      </div>
      <Facts facts={facts} />
      <OtherSources catalog={catalog} reading={reading} />
      <CitationBox catalog={catalog} reading={reading} />
      <Facts facts={[{ name: say(WHERE.sentence), value: sentence }]} />
    </div>
  );
}

/** Only an address that is safe to open is a link. */
function Address({ text }: { readonly text: string }): ReactNode {
  if (!/^https:\/\//i.test(text)) return text;
  return (
    <Link href={text} target="_blank" rel="noopener noreferrer">
      {text}
    </Link>
  );
}
