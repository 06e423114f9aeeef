import type { Dataset } from "../../model/table";
import { choiceFilter, codeLabel, documents, entityLabel, lets, sourceLabel } from "../choices";
import { textColumn } from "../columns";
import { labelCell, nameCell, plain } from "../figureRows";

/** Every statement: what the documents say in words, by topic and subject. */
export const statements: Dataset = {
  id: "statements",
  title: { zh: "文献要点（按主题）", en: "Statements by topic" },
  otherNames: ["要点", "文献要点"],
  description: {
    zh: "来源文献以文字陈述的事实：口岸特色与定位、规则、任务、政策、历程等，按主题和对象列出，附原文。",
    en: "Facts that the sources state in words: features and positioning of ports, rules, tasks, policies, history and more, by topic and subject, with the printed text.",
  },
  filters: [
    choiceFilter(
      "topic",
      { zh: "主题", en: "Topics" },
      (catalog) => catalog.records.statements.map(({ topic }) => topic),
      codeLabel("topics"),
    ),
    choiceFilter(
      "subject",
      { zh: "对象", en: "Subjects" },
      (catalog) => catalog.records.statements.map(({ subject }) => subject),
      entityLabel,
    ),
    choiceFilter("document", { zh: "文献", en: "Documents" }, documents, sourceLabel),
  ],
  columns: [
    textColumn("id", "编号", "Id", { key: true, width: 8 }),
    textColumn("topic", "主题", "Topic", { width: 16 }),
    textColumn("subject", "对象", "Subject", { width: 18 }),
    textColumn("text", "内容", "Statement", { width: 70 }),
    textColumn("valid-from", "日期", "Date", { width: 12, standard: false }),
    textColumn("source", "来源", "Source", { width: 34 }),
    textColumn("locator", "出处", "Place in the source", { width: 28 }),
    textColumn("quote", "原文", "As printed", { width: 50, standard: false }),
  ],
  rows: (catalog, filters, language) =>
    catalog.records.statements
      .filter(
        (row) =>
          lets(filters, "topic", row.topic) &&
          lets(filters, "subject", row.subject) &&
          lets(filters, "document", row.source),
      )
      .map((row) => ({
        key: row.id,
        cells: [
          plain(row.id),
          labelCell(catalog, "topics", row.topic, language),
          nameCell(catalog, row.subject, language),
          plain(row.text[language]),
          plain(row.validFrom),
          plain(catalog.sources.get(row.source)?.title ?? null),
          plain(row.locator),
          plain(row.quote),
        ],
      })),
};
