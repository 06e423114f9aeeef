/**
 * Texts about the formulas in a workbook: freeze, thaw, repair.
 * @module
 */
import type { Language } from "../domain/model/codes";
import { list, say, type Text } from "./format";

export const FORMULAS = {
  heading: { zh: "本工作簿中的公式", en: "Formulas in this workbook" },
  count: {
    zh: "口岸公式 {formulas} 个，已冻结 {frozen} 个。",
    en: "Kouan formulas: {formulas}. Frozen: {frozen}.",
  },
  notAll: {
    zh: "工作簿很大，只清点了一部分。",
    en: "The workbook is large; only part of it was counted.",
  },
  working: { zh: "正在处理公式…", en: "Working on the formulas…" },
  notDone: { zh: "没有完成", en: "Not done" },

  freeze: { zh: "冻结…", en: "Freeze…" },
  freezeTitle: { zh: "把口岸公式冻结为数值？", en: "Freeze Kouan's formulas?" },
  freezeText: {
    zh: "公式换成现在显示的数值，没有安装口岸的人也能看到。公式保存在工作簿里，以后可以解冻；期间插入或删除行列、改动过的单元格不会自动恢复。",
    en: "Formulas become the values they show, so that people without Kouan see them. The formulas are kept in the workbook and can be put back later, except in cells that are changed or moved meanwhile.",
  },
  scope: { zh: "范围", en: "Where" },
  selection: { zh: "所选单元格", en: "The selected cells" },
  sheet: { zh: "当前工作表", en: "The current sheet" },
  workbook: { zh: "整个工作簿", en: "The whole workbook" },
  freezeConfirm: { zh: "冻结", en: "Freeze" },

  thaw: { zh: "解冻…", en: "Thaw…" },
  thawTitle: { zh: "把 {count} 个公式放回原处？", en: "Put {count} formulas back?" },
  thawText: {
    zh: "单元格仍是冻结时的数值，才放回公式；改动过的单元格保持原样，并在结果中列出。",
    en: "A formula is put back where its cell still holds the frozen value; cells that were changed are left as they are and listed.",
  },
  thawConfirm: { zh: "解冻", en: "Thaw" },

  dead: {
    zh: "有 {count} 个口岸公式显示 #NAME?，因为打开时没有载入口岸。",
    en: "Formulas of Kouan that show #NAME?, because Kouan was not there when they were calculated: {count}.",
  },
  maybeDead: {
    zh: "如果有口岸公式显示 #NAME?，可以在这里修复。",
    en: "If formulas of Kouan show #NAME?, they can be repaired here.",
  },
  repair: { zh: "修复公式", en: "Repair formulas" },
} as const satisfies Readonly<Record<string, Text>>;

const RESULTS = {
  frozen: { zh: "已冻结 {count} 个公式。", en: "Formulas frozen: {count}." },
  noneToFreeze: { zh: "这里没有可以冻结的口岸公式。", en: "There are no Kouan formulas to freeze here." },
  unanswered: {
    zh: "有 {count} 个没有算出结果，仍是公式：{cells}。",
    en: "Without an answer and therefore still formulas, {count}: {cells}.",
  },
  thawed: { zh: "已放回 {count} 个公式。", en: "Formulas put back: {count}." },
  noneThawed: { zh: "没有放回公式。", en: "No formula was put back." },
  changed: {
    zh: "有 {count} 个单元格在冻结后改动过，没有动它们，公式仍然保存着：{cells}。",
    en: "Changed since and left alone, their formulas still kept, {count}: {cells}.",
  },
  gone: {
    zh: "有 {count} 个公式所在的工作表已不存在：{cells}。",
    en: "Formulas whose sheets are gone, {count}: {cells}.",
  },
  repaired: { zh: "已重新写入 {count} 个公式。", en: "Formulas written again: {count}." },
  noneToRepair: { zh: "没有显示 #NAME? 的口岸公式。", en: "No formula of Kouan shows #NAME?." },
  protectedSheets: {
    zh: "受保护而没有改动的工作表：{sheets}；请先撤消保护再试。",
    en: "Protected and left alone: {sheets}; unprotect them and try again.",
  },
  more: { zh: "{items}等", en: "{items} and others" },
} as const satisfies Readonly<Record<string, Text>>;

/** A result in sentences, and whether everything went through. */
export interface Told {
  readonly sentence: string;
  readonly whole: boolean;
}

const MOST_CELLS = 10;

function cells(addresses: readonly string[], language: Language): { count: number; cells: string } {
  const items = list(addresses.slice(0, MOST_CELLS), language);
  const shown = addresses.length > MOST_CELLS ? say(RESULTS.more, language, { items }) : items;
  return { count: addresses.length, cells: shown };
}

function told(parts: readonly (string | null)[], language: Language): Told {
  const [first, ...others] = parts;
  const rest = others.filter((part) => part !== null);
  return { sentence: [first ?? "", ...rest].join(language === "zh" ? "" : " "), whole: rest.length === 0 };
}

function protectedPart(sheets: readonly string[], language: Language): string | null {
  return sheets.length === 0
    ? null
    : say(RESULTS.protectedSheets, language, { sheets: list(sheets, language) });
}

function cellsPart(text: Text, addresses: readonly string[], language: Language): string | null {
  return addresses.length === 0 ? null : say(text, language, cells(addresses, language));
}

/** What freezing did. */
export function freezeSentence(
  done: { frozen: number; unanswered: readonly string[]; protectedSheets: readonly string[] },
  language: Language,
): Told {
  const count = done.frozen;
  const first = count === 0 ? say(RESULTS.noneToFreeze, language) : say(RESULTS.frozen, language, { count });
  return told(
    [
      first,
      cellsPart(RESULTS.unanswered, done.unanswered, language),
      protectedPart(done.protectedSheets, language),
    ],
    language,
  );
}

interface Kept {
  readonly address: string;
}

/** What thawing did. */
export function thawSentence(
  done: {
    thawed: number;
    changed: readonly Kept[];
    gone: readonly Kept[];
    protectedSheets: readonly string[];
  },
  language: Language,
): Told {
  const count = done.thawed;
  const addresses = (kept: readonly Kept[]): string[] => kept.map(({ address }) => address);
  return told(
    [
      count === 0 ? say(RESULTS.noneThawed, language) : say(RESULTS.thawed, language, { count }),
      cellsPart(RESULTS.changed, addresses(done.changed), language),
      cellsPart(RESULTS.gone, addresses(done.gone), language),
      protectedPart(done.protectedSheets, language),
    ],
    language,
  );
}

/** What repairing did. */
export function repairSentence(
  done: { repaired: number; protectedSheets: readonly string[] },
  language: Language,
): Told {
  const count = done.repaired;
  const first =
    count === 0 ? say(RESULTS.noneToRepair, language) : say(RESULTS.repaired, language, { count });
  return told([first, protectedPart(done.protectedSheets, language)], language);
}
