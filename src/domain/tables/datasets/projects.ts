import type { Dataset } from "../../model/table";
import { choiceFilter, entityLabel, lets } from "../choices";
import { textColumn } from "../columns";
import { nameCell, plain } from "../figureRows";

/** Every project that the documents name, with its programme and port. */
export const projects: Dataset = {
  id: "projects",
  title: { zh: "文献提到的全部项目", en: "All projects that the documents name" },
  otherNames: ["项目", "全部项目"],
  description: {
    zh: "来源文献提到的建设项目：“十四五”13 个重点项目、正文中的其他项目、“草原之路”计划的项目等，附所属计划、所在口岸和原文。",
    en: "Construction projects that the documents name: the 13 key projects of the plan, others in its text, those of the Steppe Road programme and more, with programme, port and printed text.",
  },
  filters: [
    choiceFilter(
      "programme",
      { zh: "所属计划", en: "Programmes" },
      (catalog) => catalog.records.projects.map(({ programme }) => programme),
      entityLabel,
    ),
  ],
  columns: [
    textColumn("project", "项目", "Project", { key: true, width: 44 }),
    textColumn("programme", "所属计划", "Programme", { width: 30 }),
    textColumn("port", "口岸", "Port", { width: 16 }),
    textColumn("period", "期间", "Period", { width: 14 }),
    textColumn("source", "来源", "Source", { width: 34 }),
    textColumn("locator", "出处", "Place in the source", { width: 28 }),
    textColumn("quote", "原文", "As printed", { width: 44 }),
  ],
  rows(catalog, filters, language) {
    const portOf = new Map(
      catalog.records.relations
        .filter((link) => link.relation === "at-port")
        .map((link) => [link.subject, link.object]),
    );
    return catalog.records.projects
      .filter((project) => lets(filters, "programme", project.programme))
      .map((project) => ({
        key: project.id,
        cells: [
          plain(project.name[language]),
          nameCell(catalog, project.programme, language),
          nameCell(catalog, portOf.get(project.id) ?? "", language),
          plain(project.period),
          plain(catalog.sources.get(project.source)?.title ?? null),
          plain(project.locator),
          plain(project.quote),
        ],
      }));
  },
};
