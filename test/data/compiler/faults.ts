/**
 * Faults as a contributor or a spreadsheet makes them, to be planted in a copy of the package, and what is said of each.
 */
import type { FileName } from "../../../src/data/compiler/schema";

/** A row: column → text. */
export type Cells = Record<string, string>;

/** A fault: a row of the package, the cells that change in it, and what the compiler says of which column. */
export interface Fault {
  readonly what: string;
  readonly file: FileName;
  /** Id of the row; for files without ids its number, the header being row 1. */
  readonly row: string | number;
  readonly change: Readonly<Cells>;
  readonly column: string;
  readonly says: string;
}

export const FAULTS: readonly Fault[] = [
  {
    what: "a figure of an entity that nobody knows",
    file: "observations",
    row: "o1",
    change: { entity: "inner-mongolai" },
    column: "entity",
    says: '"inner-mongolai" is not an id of entities.csv.',
  },
  {
    what: "a source that nobody knows",
    file: "observations",
    row: "o2",
    change: { source: "s-nmg-plan-2012" },
    column: "source",
    says: '"s-nmg-plan-2012" is not an id of sources.csv.',
  },
  {
    what: "a partner that nobody knows",
    file: "observations",
    row: "o141",
    change: { partner: "MNG" },
    column: "partner",
    says: '"MNG" is not an id of entities.csv.',
  },
  {
    what: "a code that no list has",
    file: "observations",
    row: "o123",
    change: { commodity: "oats" },
    column: "commodity",
    says: '"oats" is not a code of the list "commodities" in codes.csv.',
  },
  {
    what: "a qualifier that is none",
    file: "observations",
    row: "o13",
    change: { qualifier: "roughly" },
    column: "qualifier",
    says: '"roughly" is not one of exact, over, about, nearly, at-least, at-most.',
  },
  {
    what: "a mistyped value",
    file: "observations",
    row: "o165",
    change: { value: "3100" },
    column: "value",
    says: "The quote does not print 3100: 2014年，满洲里口岸货运量3010万吨，较上年略有增长",
  },
  {
    what: "another unit than the printed one",
    file: "observations",
    row: "o79",
    change: { unit: "wan-t" },
    column: "unit",
    says: 'The quote prints none of the spellings of "wan-t"',
  },
  {
    what: "a unit that cannot measure the indicator",
    file: "observations",
    row: "o24",
    change: { unit: "wan-t" },
    column: "unit",
    says: 'The unit "wan-t" cannot measure "ceb-trains".',
  },
  {
    what: "a mode that the indicator does not allow",
    file: "observations",
    row: "o25",
    change: { mode: "air" },
    column: "mode",
    says: 'The indicator "ceb-trains" does not allow "air".',
  },
  {
    what: "a change that is not printed",
    file: "observations",
    row: "o173",
    change: { change_pct: "15" },
    column: "change_pct",
    says: "The quote does not print 15",
  },
  {
    what: "a period that a spreadsheet made a date of",
    file: "observations",
    row: "o20",
    change: { period: "Dec-20" },
    column: "period",
    says: '"Dec-20" looks like a value that a spreadsheet has turned into a date or a rounded number.',
  },
  {
    what: "a period outside the grammar",
    file: "observations",
    row: "o5",
    change: { period: "2016-2019" },
    column: "period",
    says: '"2016-2019" is not a period of the grammar',
  },
  {
    what: "a value that lost its zeros",
    file: "observations",
    row: "o988",
    change: { value: "1605.1" },
    column: "value",
    says: "The quote prints 1605.10; 1605.1 has lost its zeros",
  },
  {
    what: "a value that a spreadsheet rounded",
    file: "observations",
    row: "o1212",
    change: { value: "1.00E+07" },
    column: "value",
    says: '"1.00E+07" looks like a value that a spreadsheet has turned into a date or a rounded number.',
  },
  {
    what: "a note that would be a formula",
    file: "observations",
    row: "o12",
    change: { note: "=HYPERLINK(1)" },
    column: "note",
    says: '"=HYPERLINK(1)" would act as a formula in a spreadsheet',
  },
  {
    what: "an error that a spreadsheet left",
    file: "observations",
    row: "o11",
    change: { locator: "#REF!" },
    column: "locator",
    says: '"#REF!" is an error of a spreadsheet, not a value.',
  },
  {
    what: "a quote that is no clause any more",
    file: "observations",
    row: "o167",
    change: { quote: `2014年内过境班列达460列${"。".repeat(200)}` },
    column: "quote",
    says: "The quote has 215 characters; at most 200 are a clause.",
  },
  {
    what: "a long quote of a statement",
    file: "statements",
    row: "st2",
    change: { quote: "长".repeat(201) },
    column: "quote",
    says: "The quote has 201 characters; at most 200.",
  },
  {
    what: "a topic that no list has",
    file: "statements",
    row: "st3",
    change: { topic: "gossip" },
    column: "topic",
    says: '"gossip" is not a code of the list "topics" in codes.csv.',
  },
  {
    what: "a link to a place that nobody knows",
    file: "relations",
    row: 12,
    change: { object: "nowhere" },
    column: "object",
    says: '"nowhere" is not an id of entities.csv.',
  },
  {
    what: "a relation that no list has",
    file: "relations",
    row: 13,
    change: { relation: "near" },
    column: "relation",
    says: '"near" is not a code of the list "relations" in codes.csv.',
  },
  {
    what: "a registry fact without its source",
    file: "attributes",
    row: "a1",
    change: { source: "" },
    column: "source",
    says: "The cell is empty, but a value is needed.",
  },
  {
    what: "an alias of nobody",
    file: "aliases",
    row: 5,
    change: { entity: "somewhere" },
    column: "entity",
    says: '"somewhere" is not an id of entities.csv.',
  },
  {
    what: "an address that is none",
    file: "sources",
    row: 9,
    change: { url: "javascript:alert(1)" },
    column: "url",
    says: '"javascript:alert(1)" is not a web address.',
  },
  {
    what: "a word that names another indicator",
    file: "indicators",
    row: "passengers",
    change: { aliases: "货运量" },
    column: "aliases",
    says: '"货运量" names the indicator "freight" already.',
  },
  {
    what: "a default unit of another dimension",
    file: "indicators",
    row: "freight",
    change: { default_unit: "train" },
    column: "default_unit",
    says: '"train" is not a unit of "mass".',
  },
];

/** Rows that are added at the end of a file, and what is said of the last of them. */
export const ADDED: readonly {
  readonly what: string;
  readonly file: FileName;
  readonly like: string;
  readonly rows: readonly Readonly<Cells>[];
  readonly column: string;
  readonly says: string;
}[] = [
  {
    what: "the same figure of the same source again",
    file: "observations",
    like: "o166",
    rows: [{ id: "o9001" }],
    column: "value",
    says: "The same figure of the same source stands in row 167.",
  },
  {
    what: "another value of the same key and source without a word",
    file: "observations",
    like: "o151",
    rows: [
      { id: "o9002", value: "17770", quote: "2014年内蒙古自治区国内生产总值17770亿元，增长8.7%", note: "" },
    ],
    column: "value",
    says: "Row 152 has another value of the same key and source: a note and another locator must say what differs.",
  },
  {
    what: "a growth rate that contradicts two levels",
    file: "observations",
    like: "o165",
    rows: [
      { id: "o9003", entity: "ceke", note: "", quote: "2013年货运量1000万吨", period: "2013", value: "1000" },
      {
        id: "o9004",
        entity: "ceke",
        value: "3010",
        note: "",
        quote: "2014年货运量3010万吨，增长5%",
        change_pct: "5",
        change_base: "previous-year",
      },
    ],
    column: "change_pct",
    says: "The printed change 5 % contradicts the levels of the same source (201.0 %); a note must say so.",
  },
  {
    what: "an id that stands already",
    file: "observations",
    like: "o187",
    rows: [{ quote: "陆地边境线长2.29万公里", value: "2.29", locator: "别处", note: "另一处" }],
    column: "id",
    says: '"o187" stands already in row 188.',
  },
  {
    what: "a source that nothing cites",
    file: "sources",
    like: "s-tumen-2015",
    rows: [{ id: "s-lonely" }],
    column: "id",
    says: 'Nothing cites the source "s-lonely".',
  },
  {
    what: "a statement that stands twice",
    file: "statements",
    like: "st10",
    rows: [{ id: "st9001" }],
    column: "subject, topic, text_zh, source",
    says: "The same fact of the same source stands in row 11.",
  },
];
