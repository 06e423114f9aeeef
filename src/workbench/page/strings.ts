import type { Language } from "./language";

/** Everything the page says, 中文 and English side by side. */
const TEXTS = {
  product: { zh: "工作台", en: "Workbench" },
  document: { zh: "工作簿1", en: "Book1" },
  firstSheet: { zh: "Sheet1", en: "Sheet1" },
  home: { zh: "开始", en: "Home" },
  ribbon: { zh: "功能区", en: "Ribbon" },
  tabs: { zh: "选项卡", en: "Tabs" },
  grid: { zh: "工作表", en: "Worksheet" },
  notExcel: {
    zh: "这不是 Excel，而是用于试用的电子表格。",
    en: "This is not Excel, but a spreadsheet for trying things out.",
  },
  notExcelShort: { zh: "这不是 Excel", en: "This is not Excel" },
  whatDiffers: { zh: "有何不同", en: "What differs" },
  differencesTitle: { zh: "与 Excel 的不同", en: "What differs from Excel" },
  difference1: {
    zh: "加载项本身未经改动，运行在微软的 office.js 上；表格和应答它的程序是我们写的。",
    en: "The add-in is unchanged and runs on Microsoft's office.js; the sheet, and what answers the add-in, are ours.",
  },
  difference2: {
    zh: "Excel 如何应答，是从 office.js 和文档推断的；只有真正的 Excel 才能证实。",
    en: "How Excel answers was worked out from office.js and its documentation; only real Excel can prove it.",
  },
  difference3: {
    zh: "支持到 ExcelApi 1.15。工作台没有的功能会报错并说出名称，不会假装成功。",
    en: "It goes up to ExcelApi 1.15. What the workbench lacks fails by name; it never pretends.",
  },
  difference4: {
    zh: "计算、显示格式、筛选和打印与 Excel 略有出入；没有图表、数据透视表和宏。",
    en: "Calculation, display formats and filters differ in places; there are no charts, pivot tables or macros.",
  },
  difference5: {
    zh: "一切都留在这台电脑上；刷新页面，没有保存的工作簿就没有了。",
    en: "Everything stays on this computer; when the page is reloaded, a workbook that was not saved is gone.",
  },
  close: { zh: "关闭", en: "Close" },
  language: { zh: "语言", en: "Language" },
  switchLanguage: { zh: "English", en: "中文" },
  theme: { zh: "主题", en: "Theme" },
  themeLight: { zh: "浅色", en: "Light" },
  themeDark: { zh: "深色", en: "Dark" },
  themeSystem: { zh: "跟随系统", en: "As the system" },
  pane: { zh: "任务窗格：{name}", en: "Task pane: {name}" },
  closePane: { zh: "关闭任务窗格", en: "Close the task pane" },
  reloadPane: { zh: "重新载入加载项", en: "Reload the add-in" },
  splitter: { zh: "任务窗格的宽度", en: "Width of the task pane" },
  loading: { zh: "正在载入加载项……", en: "Loading the add-in…" },
  ready: { zh: "就绪", en: "Ready" },
  busy: { zh: "正在计算……", en: "Calculating…" },
  editing: { zh: "正在编辑单元格", en: "Editing a cell" },
  opening: { zh: "正在打开文件……", en: "Opening the file…" },
  saving: { zh: "正在保存……", en: "Saving…" },
  file: { zh: "文件", en: "File" },
  openFile: { zh: "打开", en: "Open" },
  openFileTip: { zh: "打开这台电脑上的 .xlsx 工作簿。", en: "Open an .xlsx workbook from this computer." },
  saveFile: { zh: "保存", en: "Save" },
  saveFileTip: { zh: "把工作簿保存为 .xlsx 文件。", en: "Save the workbook as an .xlsx file." },
  saveTitle: { zh: "保存工作簿", en: "Save the workbook" },
  fileName: { zh: "文件名", en: "File name" },
  addinFormulas: { zh: "加载项的公式", en: "Formulas of the add-in" },
  asValues: {
    zh: "保存为数值：在任何电脑上都能打开",
    en: "Save their values: opens everywhere",
  },
  asFormulas: {
    zh: "保存为公式：需要加载项，写法依照微软的文档，未经真正的 Excel 证实",
    en: "Save the formulas: needs the add-in; written as Microsoft documents it, not proven with real Excel",
  },
  cancel: { zh: "取消", en: "Cancel" },
  replaceTitle: { zh: "打开“{name}”？", en: "Open “{name}”?" },
  replaceText: {
    zh: "它会取代现在的工作簿；没有保存的内容会丢失。",
    en: "It takes the place of the workbook that is open; what was not saved is lost.",
  },
  "refusal.empty": { zh: "“{name}”是空文件。", en: "“{name}” is empty." },
  "refusal.notAWorkbook": { zh: "“{name}”不是工作簿（.xlsx）。", en: "“{name}” is not a workbook (.xlsx)." },
  "refusal.oldOrEncrypted": {
    zh: "“{name}”有密码，或是旧格式（.xls）。请在 Excel 中另存为不带密码的 .xlsx。",
    en: "“{name}” has a password or an old format (.xls). Save it in Excel as .xlsx without a password.",
  },
  "refusal.binaryWorkbook": {
    zh: "“{name}”是二进制工作簿（.xlsb）。请在 Excel 中另存为 .xlsx。",
    en: "“{name}” is a binary workbook (.xlsb). Save it in Excel as .xlsx.",
  },
  "refusal.damaged": {
    zh: "“{name}”已损坏，读不出来。工作簿没有改变。",
    en: "“{name}” is damaged and cannot be read. The workbook is as it was.",
  },
  "refusal.tooLarge": { zh: "“{name}”太大，无法在此打开。", en: "“{name}” is too large to be opened here." },
  openFailed: {
    zh: "“{name}”无法放进表格：{reason}。工作簿没有改变。",
    en: "“{name}” could not be put into the grid: {reason}. The workbook is as it was.",
  },
  saveFailed: { zh: "无法保存工作簿：{reason}。", en: "The workbook could not be saved: {reason}." },
  openedWithout: { zh: "已打开“{name}”。未能保留：{losses}。", en: "“{name}” is open. Not kept: {losses}." },
  savedWithout: { zh: "已保存“{name}”。未能保留：{losses}。", en: "“{name}” was saved. Not kept: {losses}." },
  "loss.addinFormulas": {
    zh: "其他加载项的公式（显示 #NAME?）",
    en: "formulas of other add-ins (they show #NAME?)",
  },
  "loss.borders": { zh: "边框", en: "borders" },
  "loss.charts": { zh: "图表", en: "charts" },
  "loss.comments": { zh: "批注", en: "comments" },
  "loss.conditionalFormats": { zh: "条件格式", en: "conditional formats" },
  "loss.dataValidations": { zh: "数据验证", en: "data validation" },
  "loss.drawings": { zh: "图片、形状和切片器", en: "pictures, shapes and slicers" },
  "loss.externalLinks": { zh: "指向其他工作簿的链接", en: "links to other workbooks" },
  "loss.fills": { zh: "图案和渐变填充", en: "patterns and gradients" },
  "loss.filters": { zh: "部分表格筛选", en: "some filters of tables" },
  "loss.groups": { zh: "分级显示", en: "groups of rows and columns" },
  "loss.headerFooter": { zh: "页眉和页脚", en: "headers and footers" },
  "loss.hyperlinks": { zh: "超链接", en: "hyperlinks" },
  "loss.macros": { zh: "宏", en: "macros" },
  "loss.names": { zh: "宏的名称", en: "names of macros" },
  "loss.passwords": { zh: "工作表的密码", en: "passwords of sheets" },
  "loss.pivotTables": { zh: "数据透视表", en: "pivot tables" },
  "loss.printing": { zh: "打印设置", en: "print settings" },
  "loss.queries": { zh: "数据查询", en: "data queries" },
  "loss.richText": { zh: "单元格内的部分格式", en: "formats within a cell" },
  "loss.sheetFilters": { zh: "表格以外的筛选", en: "filters outside tables" },
  "loss.sparklines": { zh: "迷你图", en: "sparklines" },
  "loss.xmlParts": { zh: "不是 XML 的自定义部件", en: "custom parts that are no XML" },
  listSeparator: { zh: "、", en: ", " },
  protectedSheet: {
    zh: "这张工作表受保护，单元格不能改动。",
    en: "This sheet is protected; the cell cannot be changed.",
  },
  manifestUnreachable: {
    zh: "读不到清单 {address}。它的服务器在运行吗？是否允许从 {origin} 读取？",
    en: "The manifest {address} cannot be read. Is its server running, and does it allow {origin} to read it?",
  },
  manifestInvalid: {
    zh: "{address} 不是加载项清单：{reason}",
    en: "{address} is no add-in manifest: {reason}",
  },
  functionsUnreachable: {
    zh: "读不到函数说明 {address}，加载项的函数不可用。",
    en: "The description of the functions, {address}, cannot be read; the add-in's functions are not available.",
  },
  addinSilent: {
    zh: "加载项的页面没有应答。它的服务器在运行吗？证书是否已被接受？",
    en: "The add-in's page does not answer. Is its server running, and was its certificate accepted?",
  },
  openAddinPage: { zh: "单独打开加载项的页面", en: "Open the add-in's page by itself" },
  commandFailed: {
    zh: "加载项没有执行“{label}”。",
    en: "The add-in did not carry out “{label}”.",
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

/** Name of a text. */
export type TextId = keyof typeof TEXTS;

/** A text in a language, with its blanks filled in. */
export function text(language: Language, id: TextId, values: Readonly<Record<string, string>> = {}): string {
  const raw = TEXTS[id][language === "zh-CN" ? "zh" : "en"];
  return raw.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
}
