/**
 * One whole sentence, with a way on, for each reason why nothing was done in the workbook.
 * @module
 */
import type { Language } from "../domain/model/codes";
import type { Refusal, RefusalKind } from "../domain/model/refusal";
import { say, type Text, type Values } from "./format";

const SENTENCES: Readonly<Record<RefusalKind, Text>> = {
  occupied: {
    zh: "{address} 已有内容，没有插入任何数据；请选择一块空白区域的左上角单元格，或插入到新工作表。",
    en: "{address} already holds something, so nothing was inserted; select the first cell of an empty area, or use a new sheet.",
  },
  overlap: {
    zh: "此处会与表格“{table}”重叠，没有插入任何数据；请选择表格以外的空白单元格。",
    en: "The table would overlap the table “{table}”, so nothing was inserted; select an empty cell away from it.",
  },
  "touches-table": {
    zh: "此处紧挨着表格“{table}”，Excel 会把两者并在一起；请与它至少隔开一行或一列。",
    en: "This place touches the table “{table}”, which Excel would extend over it; leave at least one row or column between them.",
  },
  "protected-sheet": {
    zh: "工作表“{sheet}”受保护，没有改动任何内容；请在“审阅”选项卡中撤消工作表保护，或选择另一张工作表。",
    en: "The sheet “{sheet}” is protected, so nothing was changed; unprotect it on the Review tab, or choose another sheet.",
  },
  "protected-workbook": {
    zh: "此工作簿的结构受保护，不能新建工作表，没有改动任何内容；请在“审阅”选项卡中取消“保护工作簿”，或插入到已有工作表的空白处。",
    en: "The structure of this workbook is protected, so no sheet could be made and nothing was changed; switch Protect Workbook off on the Review tab, or use an empty place on a sheet that is there.",
  },
  "hidden-sheet": {
    zh: "工作表“{sheet}”处于隐藏状态；请先在工作表标签上用右键取消隐藏。",
    en: "The sheet “{sheet}” is hidden; unhide it first by right-clicking a sheet tab.",
  },
  "sheet-gone": {
    zh: "工作表“{sheet}”已不在此工作簿中；请重新读取后再试。",
    en: "The sheet “{sheet}” is no longer in this workbook; look again, then try once more.",
  },
  hidden: {
    zh: "{address} 中有隐藏的行或列，没有插入任何数据；请先取消隐藏，或选择另一处。",
    en: "Rows or columns of {address} are hidden, so nothing was inserted; unhide them, or choose another place.",
  },
  filtered: {
    zh: "{table}正在筛选，写入可能错行，因此没有改动任何内容；请在“数据”选项卡中清除筛选后再试。",
    en: "{table} is filtered and cells could be written into the wrong rows, so nothing was changed; clear the filter on the Data tab and try again.",
  },
  "filter-of-words": {
    zh: "表格“{table}”的“{column}”列按文字条件筛选（如“包含”），换了语言就筛不出任何行，因此没有改动任何内容；请先清除这一列的筛选。",
    en: "The column {column} of {table} is filtered by a condition on words, such as “contains”, which would find no row in the other language, so nothing was changed; clear that column's filter first.",
  },
  merged: {
    zh: "此处有合并单元格{address}，没有改动任何内容；请先取消合并，或选择另一处。",
    en: "There are merged cells here{address}, so nothing was changed; unmerge them, or choose another place.",
  },
  "several-areas": {
    zh: "当前选中了 {areas} 个区域；请只选择一个单元格，作为表格的左上角。",
    en: "{areas} areas are selected; select a single cell, where the table's top left corner shall be.",
  },
  "no-cells-selected": {
    zh: "当前没有选中单元格；请点选一个单元格，作为表格的左上角。",
    en: "No cell is selected; click the cell where the table's top left corner shall be.",
  },
  "no-room": {
    zh: "表格会超出工作表的边缘，没有改动任何内容；请选择更靠左上的单元格，或插入到新工作表。",
    en: "The table would reach beyond the edge of the sheet, so nothing was changed; start further up or left, or use a new sheet.",
  },
  "no-room-to-grow": {
    zh: "表格“{table}”要增加行，但会推开下方的表格“{other}”；请先把“{other}”移开，或不勾选新增的行。",
    en: "New rows in “{table}” would tear apart the table “{other}” below it; move “{other}” away, or untick the new rows.",
  },
  "no-room-to-shrink": {
    zh: "从“{table}”中移除行会拆散下方的表格“{other}”，没有移除；请先把“{other}”移开，或只加删除线。",
    en: "Taking rows out of “{table}” would tear apart the table “{other}” below it, so none was taken out; move “{other}” away, or leave the rows struck through.",
  },
  "all-rows-go": {
    zh: "这样“{table}”就一行不剩了，没有移除；请至少留下一行，或从菜单中删除整张表格。",
    en: "No row of “{table}” would be left, so none was taken out; leave at least one, or delete the whole table from its menu.",
  },
  "no-room-beside": {
    zh: "表格“{table}”要增加列，但会推开右侧的内容（{address}）；请先把它移开，或不勾选新增的列。",
    en: "New columns in “{table}” would push aside what stands right of it ({address}); move that away, or untick the new columns.",
  },
  "would-move-beside": {
    zh: "表格“{table}”减少或恢复列时，右侧的内容（{address}）会跟着移动，没有改动任何内容；请先把它移开再试。",
    en: "Taking columns out of “{table}”, or putting them back, would move what stands right of it ({address}), so nothing was changed; move that away first, then try again.",
  },
  "row-changed-meanwhile": {
    zh: "表格“{table}”中要移除的一行在此期间被人改动，没有移除，其余内容也保持原样；请再查看一次改变，然后重试。",
    en: "Somebody has meanwhile changed a row that was to be taken out of “{table}”, so it was not taken out and everything is as it was; look at the changes once more, then try again.",
  },
  "changed-meanwhile": {
    zh: "表格“{table}”的“{column}”列在此期间被人改动，没有移除，其余内容也保持原样；请再查看一次改变，然后重试。",
    en: "Somebody has meanwhile changed the column “{column}” of “{table}”, so it was not taken out and everything is as it was; look at the changes once more, then try again.",
  },
  "too-large": {
    zh: "查询结果有 {rows} 行 {columns} 列，一次放不进一张表格；请用筛选缩小范围，或减少列。",
    en: "The result has {rows} rows and {columns} columns, too many for one table; narrow it with the filters, or choose fewer columns.",
  },
  "spill-too-large": {
    zh: "结果有 {rows} 行 {columns} 列，一个公式放不下；请用筛选缩小范围，或改为插入表格。",
    en: "The result has {rows} rows and {columns} columns, more than one formula can fill; narrow the filters, or insert a table instead.",
  },
  "no-spills": {
    zh: "这个版本的 Excel 没有会自动展开的公式，没有改动任何内容；请改为插入数值表格或逐格公式。",
    en: "This version of Excel has no formulas that fill other cells, so nothing was changed; insert a table of values or of live formulas instead.",
  },
  "refers-to-itself": {
    zh: "公式会写进或盖住它自己引用的单元格（{address}），没有写入；请选择别处的空白单元格。",
    en: "The formula would stand on cells that it refers to ({address}), so it was not written; select an empty cell elsewhere.",
  },
  "too-many-referred": {
    zh: "选中了 {cells} 个单元格，太多了；请只选要用的那一列、一行或一个单元格。",
    en: "{cells} cells are selected, which is too many; select only the column, row or cell to use.",
  },
  "nothing-to-insert": {
    zh: "没有符合这些筛选条件的数据；请放宽筛选条件。",
    en: "No figures match these filters; widen them and try again.",
  },
  "cell-editing": {
    zh: "Excel 正在编辑单元格；请按 Enter 或 Esc 结束编辑后再试。",
    en: "A cell is being edited in Excel; press Enter or Esc, then try again.",
  },
  cancelled: {
    zh: "已取消，工作表保持原样；需要时可以重新开始。",
    en: "Cancelled; the sheet is as it was, and you can start again at any time.",
  },
  "table-gone": {
    zh: "{title}已不在此工作簿中；如果是误删，可按 Ctrl+Z 恢复，否则请在“我的表格”中解除关联，或重新插入。",
    en: "{title} is no longer in this workbook; press Ctrl+Z if it was deleted by mistake, else detach it in My tables or insert it again.",
  },
  "key-column-gone": {
    zh: "表格“{table}”中缺少“{column}”列，无法辨认各行；请按 Ctrl+Z 恢复该列，或另外插入一张新表格。",
    en: "The table “{table}” lacks its column “{column}”, so its rows cannot be told apart; bring the column back with Ctrl+Z, or insert a new table elsewhere.",
  },
  "not-recognised": {
    zh: "表格“{table}”中没有一行与这个查询相符，没有接管；请放宽筛选条件后再试。",
    en: "No row of the table “{table}” is one that this query gives, so it was not adopted; widen the filters and try again.",
  },
  "nothing-to-undo": {
    zh: "{title}没有可以恢复的上一版本；只有刚刷新过的表格才能恢复。",
    en: "{title} has no earlier state to go back to; only a table that was refreshed can be restored.",
  },
  "unknown-query": {
    zh: "此版本的 Kouan 没有数据集“{dataset}”，表格保持原样；请更新 Kouan 后再刷新。",
    en: "This version of Kouan has no dataset “{dataset}”, so the table was left as it is; update Kouan and refresh again.",
  },
  busy: {
    zh: "Excel 正忙，没有改动任何内容；请稍候片刻再试。",
    en: "Excel is busy, so nothing was changed; wait a moment and try again.",
  },
  "no-answer": {
    zh: "Excel 两分钟没有应答，Kouan 不再等待；请结束单元格编辑、关闭打开的对话框后再试，若改动稍后仍然出现，可按 Ctrl+Z 撤消。",
    en: "Excel did not answer for two minutes, so Kouan stopped waiting; finish editing a cell or close any open dialog and try again, and press Ctrl+Z should the change still appear.",
  },
  "read-only": {
    zh: "此工作簿为只读，没有改动任何内容；请启用编辑或另存副本后再试。",
    en: "This workbook is read-only, so nothing was changed; enable editing or save a copy, then try again.",
  },
  "access-denied": {
    zh: "Excel 不允许改动这些单元格；请检查工作表保护和共同编辑者的锁定后再试。",
    en: "Excel does not allow these cells to be changed; check whether the sheet is protected or locked by someone else, then try again.",
  },
  "unsupported-host": {
    zh: "这个版本的 Excel 缺少所需功能（{member}），没有改动任何内容；请更新 Excel，或改用网页版 Excel。",
    en: "This version of Excel lacks what is needed ({member}), so nothing was changed; update Excel, or use Excel on the web.",
  },
  "request-too-large": {
    zh: "数据量超过 Excel 一次能接收的大小，没有改动任何内容；请用筛选缩小范围，或减少列。",
    en: "This is more than Excel accepts at a time, so nothing was changed; narrow the filters, or choose fewer columns.",
  },
  "host-failed": {
    zh: "Excel 未能完成操作（{code}），工作表已恢复原样；如果前面是另一个工作簿的窗口，请先点击这个工作簿，然后再试一次。",
    en: "Excel could not do this ({code}) and the sheet is as it was; if the window of another workbook is in front, click into this one, then try again.",
  },
  "left-unfinished": {
    zh: "Excel 中途停止响应（{code}），部分单元格可能已写入；您的内容没有被改动，下次打开 Kouan 时会自动整理，也可以现在按 Ctrl+Z 撤消。",
    en: "Excel stopped answering midway ({code}) and some cells may have been written; nothing of yours was changed, and Kouan tidies up when it next starts, or press Ctrl+Z now.",
  },
  "cancelled-unanswered": {
    zh: "已取消，但 Excel 尚未应答；如果改动稍后仍然出现，可按 Ctrl+Z 撤消。",
    en: "Cancelled, but Excel has not answered yet; press Ctrl+Z should the change still appear.",
  },
  "cancelled-unfinished": {
    zh: "已取消，但 Excel 尚未应答，已经开始写入的内容还没有清除；您的内容没有被改动，下次打开 Kouan 时会自动整理，也可以现在按 Ctrl+Z 撤消。",
    en: "Cancelled, but Excel has not answered yet, so what had been begun could not be taken back; nothing of yours was changed, and Kouan tidies up when it next starts, or press Ctrl+Z now.",
  },
  "formulas-unfinished": {
    zh: "Excel 中途停止响应（{code}），部分公式可能已经改写。被冻结的公式仍保存在工作簿里：请选“解冻”取回，或再做一次刚才的操作，也可以按 Ctrl+Z 撤消。",
    en: "Excel stopped answering midway ({code}) and some formulas may have been rewritten. Frozen formulas are kept in the workbook: thaw them to get them back, do the last step again, or press Ctrl+Z.",
  },
  "cancelled-formulas-unfinished": {
    zh: "已取消，但 Excel 尚未应答，部分公式可能已经改写。被冻结的公式仍保存在工作簿里：请选“解冻”取回，或再做一次刚才的操作，也可以按 Ctrl+Z 撤消。",
    en: "Cancelled, but Excel has not answered yet, and some formulas may have been rewritten. Frozen formulas are kept in the workbook: thaw them to get them back, do the last step again, or press Ctrl+Z.",
  },
};

const THIS_TABLE: Text = { zh: "这张表格", en: "This table" };
const QUOTED: Text = { zh: "表格“{name}”", en: "The table “{name}”" };
const SHEET_ROWS: Text = { zh: "此工作表", en: "This sheet" };

/** The sentence for a refusal. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  return say(SENTENCES[refusal.kind], language, valuesOf(refusal, language));
}

function valuesOf(refusal: Refusal, language: Language): Values {
  switch (refusal.kind) {
    case "filtered":
      return { table: named(refusal.table, SHEET_ROWS, language) };
    case "table-gone":
    case "nothing-to-undo":
      return { title: named(refusal.title, THIS_TABLE, language) };
    case "merged":
      return { address: refusal.address === "" ? "" : ` (${refusal.address})` };
    case "unsupported-host":
      return { member: refusal.member === "" ? "ExcelApi" : refusal.member };
    case "too-large":
    case "spill-too-large":
      return { rows: refusal.rows.toLocaleString("en-US"), columns: refusal.columns };
    default:
      return Object.fromEntries(Object.entries(refusal).filter(([name]) => name !== "kind"));
  }
}

function named(name: string, otherwise: Text, language: Language): string {
  return name === "" ? say(otherwise, language) : say(QUOTED, language, { name });
}
