/**
 * Texts about what can be done with inserted tables, and why figures in them change.
 * @module
 */
import type { Language } from "../domain/model/codes";
import type { Source } from "../domain/model/package";
import type { ChangeReason } from "../domain/tables/changeReason";
import { say, type Text } from "./format";

/** Texts of the menu of a table and its dialogs. */
export const MANAGE = {
  scopes: { zh: "刷新范围", en: "What to refresh" },
  wholeWorkbook: { zh: "整个工作簿", en: "The whole workbook" },
  thisSheet: { zh: "当前工作表", en: "The current sheet" },

  edit: { zh: "修改查询…", en: "Edit the query…" },
  editHeading: { zh: "修改查询：{title}", en: "Edit the query of {title}" },
  editHint: {
    zh: "先列出会改变什么，勾选后才写入。不再查询的列移除；不再查询的行加删除线，或按您的选择移除。",
    en: "You see first what would change; only what you tick is written. Columns no longer asked for are taken out; rows are struck through or, if you choose so, taken out too.",
  },
  editApply: { zh: "查看改变", en: "Show what would change" },
  editSame: { zh: "查询没有改动。", en: "The query is as it was." },
  editOwn: {
    zh: "您自己加的列（{columns}）留在原来的行旁边。",
    en: "The columns you added ({columns}) stay beside their rows.",
  },
  editColumnsIn: {
    zh: "新增的列（{columns}）插在您自己的列左边；右边若有别的内容挡着，会先告诉您。",
    en: "New columns ({columns}) go in left of yours; if something stands in their way, you are told.",
  },
  editColumnsOut: {
    zh: "不再要的列（{columns}）从表格中移除，右边的列随之左移；先列出会失去什么，写入后可撤销。",
    en: "Columns no longer asked for ({columns}) are taken out, and those right of them move left. You see first what would be lost, and can undo it.",
  },
  editToFormulas: {
    zh: "数字改写成逐格公式；您改过的单元格不动，除非勾选。",
    en: "Figures are rewritten as live formulas; cells you have changed stay, unless you tick them.",
  },
  editToValues: {
    zh: "逐格公式改写成数值；您改过的单元格不动，除非勾选。",
    en: "Live formulas are rewritten as values; cells you have changed stay, unless you tick them.",
  },
  editLanguage: {
    zh: "表头和口岸各列中的文字就地改为{language}；您自己加的列、改过名的表头和改过的单元格不变，引用各列的公式自动跟上。",
    en: "Headers and the words in Kouan's columns become {language} where they stand. Your own columns, headers you renamed and cells you changed stay; formulas that name a column follow.",
  },
  editElsewhere: {
    zh: "{what}变了，行和列就都不同，您自己加的列无从对应；因此另外插入一张新表格，原来这张保持不变。",
    en: "With another {what} rows and columns are different ones, which your own columns and formulas could not follow. It is inserted as a new table; this one stays as it is.",
  },
  whatLayout: { zh: "布局", en: "layout" },
  whatSpill: { zh: "单元格内容", en: "kind of cells" },
  insertNew: { zh: "另外插入一张新表格", en: "Insert as a new table" },
  wouldMoveTitle: { zh: "右侧还有别的内容", en: "Something stands right of it" },
  noRoomTitle: { zh: "原处放不下", en: "No room where it is" },

  insertAgain: { zh: "再插入一份…", en: "Insert once more…" },
  againTitle: { zh: "再插入一份“{title}”", en: "Insert “{title}” once more" },
  againText: {
    zh: "查询和表格样式与原来那份相同，但互不相干；您自己加的列不会带去。",
    en: "It asks the same and has the same table style, but is a table of its own; columns you added do not come along.",
  },
  againWhere: { zh: "放在哪里", en: "Where" },
  againConfirm: { zh: "插入", en: "Insert" },
  insertedAgain: {
    zh: "已另外插入：{name}（{address}）。",
    en: "Inserted as {name} on {address}.",
  },
  insertedSpill: { zh: "公式已写入 {address}。", en: "The formula stands in {address}." },

  rename: { zh: "重命名…", en: "Rename…" },
  renameTitle: { zh: "表格改名", en: "Rename the table" },
  renameLabel: { zh: "表格名称", en: "Table name" },
  renameHint: {
    zh: "公式中引用的名称会随之更改；Excel 不接受的字符换成下划线。",
    en: "Formulas that use the name follow. What Excel does not accept becomes an underscore.",
  },
  renameConfirm: { zh: "改名", en: "Rename" },
  renamed: { zh: "表格现名 {name}。", en: "The table is now called {name}." },

  remove: { zh: "删除表格…", en: "Delete the table…" },
  removeTitle: { zh: "删除表格“{name}”？", en: "Delete the table “{name}”?" },
  removeText: {
    zh: "{address} 整张表格连同您自己加的列和表下的来源说明都会删除。可以按 Ctrl+Z 撤消。若只想让口岸不再管理它，请选“解除关联”。",
    en: "The whole table on {address} is deleted, with the columns you added and the source line below it. Ctrl+Z brings it back. To keep the table and only take it out of Kouan's hands, detach it.",
  },
  removeConfirm: { zh: "删除", en: "Delete" },
  removing: { zh: "正在删除表格…", en: "Deleting the table…" },
  removed: {
    zh: "已删除表格“{name}”，可按 Ctrl+Z 撤消。",
    en: "The table {name} was deleted; Ctrl+Z brings it back.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Where a table, or a formula, that was inserted again stands. */
export function insertedAgainSentence(
  { tableName, address }: { readonly tableName: string; readonly address: string },
  language: Language,
): string {
  return tableName === ""
    ? say(MANAGE.insertedSpill, language, { address })
    : say(MANAGE.insertedAgain, language, { name: tableName, address });
}

/** Texts about taking withdrawn rows out of a table. */
export const REMOVE = {
  open: { zh: "移除已撤回的行（{count}）…", en: "Take out withdrawn rows ({count})…" },
  heading: { zh: "移除已撤回的行", en: "Take out withdrawn rows" },
  intro: {
    zh: "勾选的行从表格中移除，您在旁边各列写的内容也随之移走；“撤销上次刷新”可原样恢复，直到下次刷新。引用这些行的公式会显示 #REF!。",
    en: "Ticked rows are taken out of the table, with what you wrote in columns beside them. Undoing the last refresh brings them back as they were, until the next refresh. Formulas that refer to these rows will show #REF!.",
  },
  nothing: { zh: "没有已撤回的行", en: "No withdrawn rows" },
  nothingHint: {
    zh: "表格中没有加了删除线的行。",
    en: "No row of the table is struck through.",
  },
  apply: { zh: "移除 {count} 行", en: "Take out {count} rows" },
  applyOne: { zh: "移除 1 行", en: "Take out 1 row" },
  instead: {
    zh: "移除这些行，而不是加删除线",
    en: "Take these rows out instead of striking them through",
  },
  insteadHint: {
    zh: "您在旁边各列写的内容也随之移走；撤销这次刷新可原样恢复。",
    en: "What you wrote beside them goes too; undoing this refresh brings everything back.",
  },
  row: { zh: "这一行从表格中移除。", en: "The row is taken out of the table." },
  overtyped: {
    zh: "您改过这一行的单元格，勾选后才会移除。",
    en: "You have changed cells of this row: it goes only if you tick it.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Texts of the comparison of two dates. */
export const COMPARE = {
  open: { zh: "比较两个日期…", en: "Compare two dates…" },
  heading: { zh: "当时所知与现在：{title}", en: "Then and now: {title}" },
  intro: {
    zh: "按来源的发布日期，比较两个日期各能查到什么。",
    en: "What could be known on each of two dates, by when the sources were published.",
  },
  earlier: { zh: "截至", en: "As known in" },
  later: { zh: "对照", en: "Against" },
  hint: { zh: "如 2025、2025-03、2025-03-31", en: "e.g. 2025, 2025-03, 2025-03-31" },
  now: { zh: "现在", en: "now" },
  laterHint: { zh: "留空为现在", en: "Empty: now" },
  badDate: {
    zh: "看不懂“{text}”；请写年份、年月或日期，如 2025-03。",
    en: "“{text}” is not a date here; write a year, a month or a day, e.g. 2025-03.",
  },
  none: {
    zh: "{earlier} 与 {later} 相比，没有不同的数字。",
    en: "No figure differs between {earlier} and {later}.",
  },
  found: { zh: "{count} 个数字不同", en: "{count} figures differ" },
  foundOne: { zh: "1 个数字不同", en: "1 figure differs" },
  set: { zh: "让表格显示 {date} 所知…", en: "Show the table as known in {date}…" },
  setNow: { zh: "让表格显示现在所知…", en: "Show the table as known now…" },
  fixed: { zh: "截至 {date}", en: "As known in {date}" },
} as const satisfies Readonly<Record<string, Text>>;

/** Texts of the line that says a newer package is there. */
export const NEWS = {
  intro: { zh: "数据包已更新：{changes}。", en: "The data package is newer: {changes}." },
  nothing: {
    zh: "数据包已更新到 {version}，表格中的数字没有变化。",
    en: "The data package is newer ({version}); no figure in your tables changed.",
  },
  figures: { zh: "{count} 个数字有变化", en: "{count} figures changed" },
  figure: { zh: "1 个数字有变化", en: "1 figure changed" },
  years: { zh: "新增 {count} 个年份", en: "{count} years were added" },
  yearsNamed: { zh: "新增 {years} 年", en: "the years {years} were added" },
  year: { zh: "新增 {years} 年", en: "the year {years} was added" },
  rows: { zh: "新增 {count} 行", en: "{count} rows were added" },
  row: { zh: "新增 1 行", en: "1 row was added" },
  columns: { zh: "新增 {count} 列", en: "{count} columns were added" },
  column: { zh: "新增 1 列", en: "1 column was added" },
  withdrawn: { zh: "撤回 {count} 行", en: "{count} rows were withdrawn" },
  withdrawnOne: { zh: "撤回 1 行", en: "1 row was withdrawn" },
  see: { zh: "查看", en: "Show" },
} as const satisfies Readonly<Record<string, Text>>;

const REASONS: Readonly<Record<ChangeReason["kind"], Text>> = {
  "new-figure": { zh: "新数据：{source}", en: "New figure: {source}" },
  correction: { zh: "更正，来源仍是{source}", en: "Correction; the source is still {source}" },
  revision: { zh: "同一发布方的另一数字：{source}", en: "Another figure by the same publisher: {source}" },
  "better-source": { zh: "改用{source}，原为{old}", en: "Now from {source}, before from {old}" },
  replaced: {
    zh: "原数字已从数据包移除，现据{source}",
    en: "The earlier figure left the data package; now from {source}",
  },
  withdrawn: {
    zh: "数据包已不再采用这个数字（{source}）",
    en: "The data package no longer uses this figure ({source})",
  },
};
const GONE: Text = { zh: "这个数字已从数据包移除", en: "The figure left the data package" };
const DATED: Text = { zh: "{producer}，{published}", en: "{producer}, {published}" };

/** Why a figure changes, in one line. */
export function reasonText(reason: ChangeReason, language: Language): string {
  if (reason.source === null) return say(GONE, language);
  return say(REASONS[reason.kind], language, {
    source: sourceName(reason.source, language),
    old: "oldSource" in reason ? sourceName(reason.oldSource, language) : "",
  });
}

function sourceName({ producer, published }: Source, language: Language): string {
  return published === "" ? producer : say(DATED, language, { producer, published });
}
