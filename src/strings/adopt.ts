/**
 * Texts about tables that came into a workbook without Kouan's record of them.
 * @module
 */
import type { Language } from "../domain/model/codes";
import type { CellMode, Layout } from "../domain/model/table";
import { say, type Text } from "./format";
import { LAYOUT_NAMES, MODE_NAMES } from "./insert";

export const ADOPT = {
  heading: { zh: "来自别处的表格", en: "Tables from elsewhere" },
  intro: {
    zh: "这些表格看来是口岸插入的，但本工作簿里没有它们的记录（例如从别的工作簿复制而来）。接管后就可以刷新。",
    en: "These look like tables of Kouan's, but this workbook has no record of them, for instance because they were copied from another. Adopt one and it can be refreshed.",
  },
  arrived: {
    zh: "本工作簿中有 {count} 张表格看来来自别处，可以接管。",
    en: "{count} tables in this workbook seem to come from elsewhere and can be adopted.",
  },
  arrivedOne: {
    zh: "本工作簿中有 1 张表格看来来自别处，可以接管。",
    en: "1 table in this workbook seems to come from elsewhere and can be adopted.",
  },
  see: { zh: "查看", en: "Show" },
  open: { zh: "接管…", en: "Adopt…" },
  openNamed: { zh: "接管 {name}…", en: "Adopt {name}…" },
  leave: { zh: "不是，别再问", en: "Not Kouan's" },
  leaveNamed: { zh: "{name} 不是口岸表格，别再问", en: "{name} is not Kouan's: do not ask again" },
  left: {
    zh: "“{name}”留作普通表格，不再询问。",
    en: "{name} stays an ordinary table and is not offered again.",
  },
  taken: {
    zh: "看作“{title}”：{language}，{layout}，{mode}。{rows} 行中有 {known} 行见于数据包，另有 {different} 个单元格与数据包不同。",
    en: "Taken for “{title}”: in {language}, {layout}, {mode}. {known} of its {rows} rows are in the data package; cells that differ from it: {different}.",
  },
  takenSame: {
    zh: "看作“{title}”：{language}，{layout}，{mode}。{rows} 行中有 {known} 行见于数据包，内容相同。",
    en: "Taken for “{title}”: in {language}, {layout}, {mode}. {known} of its {rows} rows are in the data package, and agree with it.",
  },
  pageHeading: { zh: "接管表格：{name}", en: "Adopt the table {name}" },
  askedHint: {
    zh: "当初的查询没有留下，下面的筛选是从表中各行推出来的，请核对；是否截至某一日期，表中看不出来。",
    en: "What was asked for is not known any more. These filters were worked out from the rows: please check them. Whether it was as known on a date, the rows do not tell.",
  },
  exact: {
    zh: "这样查询得 {rows} 行，与表中的行一致。",
    en: "Asked like this it has {rows} rows, the same as in the table.",
  },
  more: {
    zh: "这样查询得 {rows} 行；表中没有的，刷新时会作为新增行列出。",
    en: "Asked like this it has {rows} rows. Those that the table lacks are listed as new ones when it is refreshed.",
  },
  promise: {
    zh: "接管不改动工作表。与数据包不同的单元格由您在刷新时决定，不勾选就不写入。",
    en: "Adopting changes nothing in the sheet. Cells that differ are left to you when you refresh: nothing is written that is not ticked.",
  },
  confirm: { zh: "接管", en: "Adopt" },
  adopted: {
    zh: "已接管“{name}”，现在可以刷新。",
    en: "{name} was adopted and can now be refreshed.",
  },
} as const satisfies Readonly<Record<string, Text>>;

const LANGUAGE_NAMES: Readonly<Record<Language, Text>> = {
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
};

/** What a table was taken for. */
interface Taken {
  readonly title: string;
  readonly language: Language;
  readonly layout: Layout;
  readonly mode: CellMode;
  readonly rows: number;
  readonly known: number;
  readonly different: number;
}

/** What a table is taken for, in one or two sentences. */
export function takenSentence(taken: Taken, language: Language): string {
  const { title, rows, known, different } = taken;
  const inSentence = (text: Text): string => {
    const words = say(text, language);
    return language === "en" ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  };
  return say(different === 0 ? ADOPT.takenSame : ADOPT.taken, language, {
    title,
    language: say(LANGUAGE_NAMES[taken.language], language),
    layout: inSentence(LAYOUT_NAMES[taken.layout]),
    mode: inSentence(MODE_NAMES[taken.mode]),
    rows,
    known,
    different,
  });
}
