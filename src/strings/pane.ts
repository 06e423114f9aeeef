/**
 * Texts of the task pane.
 * @module
 */
import type { Text } from "./format";

export const PANE = {
  name: { zh: "口岸 Kouan", en: "Kouan" },
  dataVersion: { zh: "数据 {version}", en: "Data {version}" },
  views: { zh: "页面", en: "Views" },
  explore: { zh: "浏览", en: "Explore" },
  myTables: { zh: "我的表格", en: "My tables" },
  dismiss: { zh: "关闭提示", en: "Dismiss" },
  cancel: { zh: "取消", en: "Cancel" },
  cancelling: {
    zh: "正在取消，把工作表恢复原状…",
    en: "Cancelling; putting the sheet back as it was…",
  },
  stoppingReading: { zh: "正在取消…", en: "Cancelling…" },
  tooLate: { zh: "已来不及取消。", en: "It was too late to cancel." },
  waiting: { zh: "正在等待 Excel…", en: "Waiting for Excel…" },
  loading: { zh: "正在读取…", en: "Loading…" },
  silent: {
    zh: "Excel 还没有应答。如果正在编辑单元格，请按 Enter 或 Esc；如果有打开的对话框，请先关闭。",
    en: "Excel has not answered yet. If a cell is being edited, press Enter or Esc; if a dialog is open, close it.",
  },

  settings: { zh: "设置", en: "Settings" },
  language: { zh: "语言", en: "Language" },
  languageAuto: { zh: "与 Excel 一致", en: "As in Excel" },
  theme: { zh: "外观", en: "Appearance" },
  themeAuto: { zh: "与 Excel 一致", en: "As in Excel" },
  themeLight: { zh: "浅色", en: "Light" },
  themeDark: { zh: "深色", en: "Dark" },
  cards: { zh: "公式里的数字", en: "Figures in formulas" },
  cardsAuto: { zh: "带出处卡片（Excel 支持时）", en: "With a source card, where Excel can" },
  cardsOff: { zh: "只要数字", en: "Plain numbers" },
  help: { zh: "函数帮助", en: "Help on functions" },

  crashed: {
    zh: "面板出了问题，工作簿没有因此改动。请重新打开面板；如果再次出现，请把下面这行文字告诉维护者。",
    en: "The pane ran into a problem; the workbook was not changed by it. Reload the pane; if it happens again, send the line below to the maintainers.",
  },
  reload: { zh: "重新打开", en: "Reload" },
} as const satisfies Readonly<Record<string, Text>>;

/** Texts of the view *Explore*. */
export const EXPLORE = {
  search: { zh: "查找数据集", en: "Find a dataset" },
  searchHint: { zh: "例如：货运、口岸、外贸", en: "e.g. freight, ports, trade" },
  clearSearch: { zh: "清空", en: "Clear" },
  datasets: { zh: "数据集", en: "Datasets" },
  found: { zh: "找到 {count} 个数据集", en: "Datasets found: {count}" },
  nothingFound: {
    zh: "没有与“{text}”相符的数据集。换一个词，或清空查找框查看全部。",
    en: "No dataset matches “{text}”. Try another word, or clear the box to see all.",
  },
  showAll: { zh: "显示全部", en: "Show all" },
  rowCount: { zh: "{rows} 行", en: "{rows} rows" },
  back: { zh: "返回数据集列表", en: "Back to the datasets" },

  filters: { zh: "筛选", en: "Filters" },
  clearFilters: { zh: "清除筛选", en: "Clear filters" },
  all: { zh: "全部", en: "All" },
  narrow: { zh: "共 {all} 项，输入文字可筛选", en: "{all} in all; type to narrow" },
  narrowed: { zh: "{all} 项中有 {count} 项相符", en: "{count} of {all} match" },
  shownOf: {
    zh: "{all} 项中先列 {count} 项，输入文字可筛选",
    en: "The first {count} of {all}; type to narrow",
  },
  noMatch: { zh: "没有相符的选项", en: "No match" },
  layout: { zh: "列与语言", en: "Columns and language" },
  columns: { zh: "列", en: "Columns" },
  columnsChosen: { zh: "{all} 列中的 {count} 列", en: "{count} of {all}" },
  keyColumn: { zh: "{name}（必选）", en: "{name} (always)" },
  tableLanguage: { zh: "表格语言", en: "Table language" },

  preview: { zh: "预览", en: "Preview" },
  size: { zh: "{rows} 行 × {columns} 列", en: "{rows} rows × {columns} columns" },
  previewOf: { zh: "前 {count} 行", en: "first {count} rows" },
  noRows: { zh: "没有符合这些筛选条件的数据。", en: "Nothing matches these filters." },

  insert: { zh: "插入到所选位置", en: "Insert at the selection" },
  insertHint: {
    zh: "从所选单元格开始写入标题和 {rows} 行，不会覆盖已有内容。",
    en: "Header and {rows} rows from the selected cell on; nothing is overwritten.",
  },
  inserting: { zh: "正在插入…", en: "Inserting…" },
  insertingSteps: { zh: "正在插入：{done}/{total}", en: "Inserting: {done} of {total}" },
  inserted: { zh: "已插入为表格 {name}：{address}", en: "Inserted as table {name} on {address}" },
  notInserted: { zh: "没有插入", en: "Not inserted" },
  goToTable: { zh: "转到表格", en: "Go to table" },

  formula: { zh: "公式", en: "Formula" },
  formulaHint: {
    zh: "结果 {value}（{unit}），与预览中的数字相同",
    en: "Gives {value} ({unit}), as in the preview",
  },
  copy: { zh: "复制公式", en: "Copy formula" },
  copied: { zh: "公式已复制", en: "Formula copied" },
  notCopied: {
    zh: "这里不允许写剪贴板。公式已选中，请按 Ctrl+C 复制。",
    en: "The clipboard is closed here. The formula is selected: press Ctrl+C.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Texts of the view *My tables*. */
export const TABLES = {
  heading: { zh: "本工作簿中的表格", en: "Tables in this workbook" },
  empty: { zh: "这个工作簿里还没有口岸表格", en: "No Kouan tables in this workbook yet" },
  emptyHint: {
    zh: "在“浏览”中挑一个数据集，预览后插入；插入的表格会列在这里，可以刷新。",
    en: "Pick a dataset in Explore, look at the preview and insert it. It is then listed here and can be refreshed.",
  },
  toExplore: { zh: "浏览数据集", en: "Explore datasets" },
  rows: { zh: "{rows} 行", en: "{rows} rows" },
  version: { zh: "数据 {version}", en: "Data {version}" },
  newer: { zh: "数据包已更新", en: "Newer data" },
  missing: { zh: "找不到", en: "Missing" },
  missingHint: {
    zh: "表格已从工作表中删除。撤消删除即可恢复，或者解除关联，不再列出它。",
    en: "The table was deleted from its sheet. Undo the deletion to get it back, or detach it so that it is no longer listed.",
  },
  copy: { zh: "副本", en: "Copy" },
  refresh: { zh: "刷新", en: "Refresh" },
  refreshNamed: { zh: "刷新 {title}", en: "Refresh {title}" },
  refreshAll: { zh: "全部刷新", en: "Refresh all" },
  goTo: { zh: "转到", en: "Go to" },
  goToNamed: { zh: "转到 {title}", en: "Go to {title}" },
  more: { zh: "{title}：更多操作", en: "More actions for {title}" },
  restore: { zh: "撤销上次刷新", en: "Undo the last refresh" },
  forget: { zh: "解除关联…", en: "Detach…" },
  forgetTitle: { zh: "解除与“{title}”的关联？", en: "Detach “{title}”?" },
  forgetText: {
    zh: "表格和其中的数字原样留在工作表里，成为普通表格。口岸不再列出它，也不能再刷新它或撤销以前的刷新。",
    en: "The table and its figures stay in the sheet as an ordinary table. Kouan no longer lists it and can neither refresh it nor undo earlier refreshes.",
  },
  forgetConfirm: { zh: "解除关联", en: "Detach" },
  forgotten: {
    zh: "已解除与“{title}”的关联，表格仍在原处。",
    en: "“{title}” was detached. The table is still there.",
  },
  reload: { zh: "重新读取", en: "Try again" },
  comparing: { zh: "正在与数据包比对…", en: "Comparing with the data package…" },
} as const satisfies Readonly<Record<string, Text>>;

/** Texts of the list of changes before and after a refresh. */
export const REFRESH = {
  heading: { zh: "刷新会改变什么", en: "What refresh would change" },
  intro: {
    zh: "只写入勾选的内容，其余单元格保持不变。",
    en: "Only what is ticked is written; every other cell stays as it is.",
  },
  back: { zh: "返回表格列表", en: "Back to the tables" },
  nothing: { zh: "没有需要改变的内容", en: "Nothing would change" },
  nothingHint: {
    zh: "所有单元格都与数据包 {version} 一致。",
    en: "Every cell agrees with data package {version}.",
  },
  nothingHere: { zh: "没有需要改变的内容。", en: "Nothing would change here." },
  changes: { zh: "{count} 处改变", en: "{count} changes" },
  oneChange: { zh: "1 处改变", en: "1 change" },
  tickAll: { zh: "选择“{title}”的全部改变", en: "All changes in {title}" },
  ticked: { zh: "已选 {count}/{all}", en: "{count} of {all} ticked" },
  more: { zh: "再显示 {count} 处", en: "Show {count} more" },
  apply: { zh: "写入 {count} 处改变", en: "Apply {count} changes" },
  applyOne: { zh: "写入 1 处改变", en: "Apply 1 change" },
  applying: { zh: "正在写入…", en: "Applying…" },
  applied: { zh: "已写入 {count} 处改变。", en: "{count} changes applied." },
  appliedNone: { zh: "没有写入任何改变。", en: "Nothing was changed." },
  appliedOne: { zh: "已写入 1 处改变。", en: "1 change applied." },
  skipped: {
    zh: "另有 {count} 处没有写入，因为单元格在此期间被改动。",
    en: "{count} were left alone because their cells had changed meanwhile.",
  },
  refusedTable: { zh: "“{title}”没有刷新：{reason}", en: "{title} was not refreshed: {reason}" },
  undo: { zh: "撤销这次刷新", en: "Undo this refresh" },
  undoing: { zh: "正在恢复…", en: "Undoing…" },
  undoStopping: {
    zh: "正在取消；如果已经开始恢复，会先恢复完…",
    en: "Cancelling; an undo that has begun is completed first…",
  },
  notUndone: { zh: "“{title}”没有恢复：{reason}", en: "{title} was not put back: {reason}" },
  undone: { zh: "已恢复到刷新之前的内容。", en: "The tables are back as they were before the refresh." },
  notDone: { zh: "没有刷新", en: "Not refreshed" },
  blank: { zh: "（空白）", en: "(blank)" },
  becomes: { zh: "改为", en: "becomes" },
  stateCleared: { zh: "已被清空", en: "Cleared" },
  stateChanged: { zh: "数字有更新", en: "New figure" },
  stateEdited: { zh: "您改过", en: "Edited by you" },
  stateUnknown: { zh: "与数据包不同", en: "Differs" },
  unknownHint: {
    zh: "这张表格来自别处：可能是改过，也可能出自较早的数据包。",
    en: "The table came from elsewhere: edited, or of an older data package.",
  },
  stateNewRow: { zh: "新增行", en: "New row" },
  stateDeletedRow: { zh: "已删行", en: "Deleted row" },
  stateWithdrawn: { zh: "已撤回", en: "Withdrawn" },
  stateLeftOut: { zh: "不再查询", en: "Not asked for" },
  rowLeftOut: {
    zh: "修改后的查询不含这一行；各单元格加删除线，不删除。",
    en: "The edited query leaves this row out; its cells are struck through, not removed.",
  },
  stateAnswer: { zh: "公式结果有变", en: "Answer changed" },
  liveFormulas: { zh: "表格之外的公式", en: "Formulas outside the tables" },
  stateConverted: { zh: "改变写法", en: "Rewritten" },
  reworded: { zh: "表头和文字改为{language}", en: "Headers and words in {language}" },
  rewordedCount: { zh: "表头 {headers} 个，单元格 {cells} 个", en: "Headers: {headers}, cells: {cells}" },
  rewordedKept: { zh: "您改过名的表头（{columns}）不变。", en: "Headers you renamed ({columns}) stay." },
  stateNewColumn: { zh: "新增列", en: "New column" },
  columnNew: {
    zh: "在表格中加入这一列，含 {count} 个数字。",
    en: "The column is added to the table, with {count} figures.",
  },
  stateDroppedColumn: { zh: "移除列", en: "Column goes" },
  columnDropped: {
    zh: "不再查询，从表格中移除，含 {count} 个单元格；右边的列随之左移。",
    en: "No longer asked for: taken out of the table with its {count} filled cells; columns right of it move left.",
  },
  droppedCells: {
    zh: "其中 {count} 个单元格是您自己的内容，会一起移除；“撤销这次刷新”可恢复。",
    en: "{count} of them hold something of yours, which goes too; undoing this refresh brings it back.",
  },
  droppedCell: {
    zh: "其中 1 个单元格是您自己的内容，会一起移除；“撤销这次刷新”可恢复。",
    en: "1 of them holds something of yours, which goes too; undoing this refresh brings it back.",
  },
  droppedHeader: {
    zh: "表头是您改的名，会一起移除；“撤销这次刷新”可恢复。",
    en: "Its header is one you gave it, which goes too; undoing this refresh brings it back.",
  },
  droppedFormulas: {
    zh: "有公式引用这一列（{cells}），移除后会显示 #REF! 或不再包括它，撤销这次刷新也不会还原这些公式。请先改写它们，或不勾选：这一列就原样留下，不再刷新。",
    en: "Formulas refer to it ({cells}): they would show #REF! or go on without it, and undoing this refresh does not mend them. Change them first, or leave this unticked: the column then stays as it is and is not refreshed.",
  },
  droppedMore: { zh: "{cells}等 {count} 处", en: "{cells} and {count} more" },
  droppedFilter: { zh: "按这一列的筛选随之取消。", en: "The filter on it goes too." },
  rowNew: { zh: "在表格中加入这一行。", en: "The row is added to the table." },
  rowDeleted: { zh: "把这一行放回表格。", en: "The row is put back." },
  rowWithdrawn: {
    zh: "数据包不再含有这一行；各单元格加删除线，不删除。",
    en: "The data package no longer has this row; its cells are struck through, not removed.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Said in place of the pane, in both languages, where there is no Excel to talk to. */
export const START = {
  noOffice: {
    zh: "口岸需要 Microsoft 的 office.js，但没有载入成功。请检查能否访问 appsforoffice.microsoft.com，然后重新打开面板。工作簿中的表格不受影响。",
    en: "Kouan needs Microsoft's office.js, which could not be loaded. Check that appsforoffice.microsoft.com can be reached, then reopen the pane. Tables in the workbook are not affected.",
  },
  notExcel: {
    zh: "口岸是 Excel 加载项，请在 Excel 中打开。不装 Excel 也可以试用：在项目文件夹运行 npm start。",
    en: "Kouan is an add-in for Excel: open it there. To try it without Excel, run npm start in the project folder.",
  },
  tooOld: {
    zh: "这个版本的 Excel 不支持插入表格（需要 ExcelApi {version}）。公式照常可用。",
    en: "This version of Excel cannot insert tables (ExcelApi {version} is needed). Formulas work as usual.",
  },
  noPane: {
    zh: "面板没有载入成功。请重新打开面板；公式照常可用。",
    en: "The pane could not be loaded. Reopen it; formulas work as usual.",
  },
} as const satisfies Readonly<Record<string, Text>>;
