import type { Dataset } from "../../model/table";
import { numberColumn, textColumn } from "../columns";
import { nameCell, plain } from "../figureRows";

const PROGRAMME = "programme-nmg-key-port-projects";

/** The 13 key projects of the plan's box 4-4, with the port each stands at. */
export const keyProjects: Dataset = {
  id: "key-projects",
  title: {
    zh: "“十四五”口岸重点建设项目（13 项）",
    en: "The 13 key port projects of the 14th five-year plan",
  },
  otherNames: ["重点项目", "重点建设项目"],
  description: {
    zh: "《内蒙古自治区“十四五”口岸发展规划》专栏 4-4 所列 13 个重点建设项目及所在口岸。",
    en: "The 13 key construction projects listed in box 4-4 of Inner Mongolia's port development plan for 2021–2025, and the port of each.",
  },
  filters: [],
  columns: [
    numberColumn("number", "序号", "No.", null, { width: 6, key: true }),
    textColumn("project", "项目", "Project", { width: 44 }),
    textColumn("port", "口岸", "Port", { width: 16 }),
    textColumn("period", "规划期", "Plan period", { width: 12 }),
    textColumn("source", "来源", "Source", { width: 40 }),
    textColumn("locator", "出处", "Place in the source", { width: 28 }),
    textColumn("quote", "原文", "As printed", { width: 44, standard: false }),
  ],
  rows(catalog, _filters, language) {
    const portOf = new Map(
      catalog.records.relations
        .filter((link) => link.relation === "at-port")
        .map((link) => [link.subject, link.object]),
    );
    return catalog.records.projects
      .filter((project) => project.programme === PROGRAMME)
      .map((project, i) => ({
        key: project.id,
        cells: [
          plain(i + 1),
          plain(project.name[language]),
          nameCell(catalog, portOf.get(project.id) ?? "", language),
          plain(project.period.replace("/", "–")),
          plain(catalog.sources.get(project.source)?.title ?? null),
          plain(project.locator),
          plain(project.quote),
        ],
      }));
  },
};
