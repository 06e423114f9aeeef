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
    zh: "一切都留在这台电脑上；刷新页面，工作簿就没有了。",
    en: "Everything stays on this computer; when the page is reloaded, the workbook is gone.",
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
