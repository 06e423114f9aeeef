import { currentCatalog } from "../../../src/data";

const catalog = currentCatalog();

function members(list: string): string[] {
  return catalog.records.relations
    .filter((row) => row.relation === "member-of" && row.object === list)
    .map((row) => row.subject);
}

test.each([
  ["16 names of Inner Mongolia's ports", "list-nmg-ports-2021", 16],
  ["2 hubs", "list-comprehensive-hub-ports", 2],
  ["3 specialised ports", "list-key-specialised-ports", 3],
  ["11 ordinary ports", "list-ordinary-ports", 11],
  ["3 ports opened in 2016–2020", "list-nmg-new-ports-13fyp", 3],
  ["91 border ports of table 1-1", "list-border-ports-91", 91],
  ["139 counties of table 1-2", "list-border-counties-139", 139],
  ["14 cities opened in 1992", "list-open-cities-1992", 14],
  ["9 border provinces", "list-border-provinces-9", 9],
  ["8 airports of 1978", "list-air-ports-1978", 8],
  ["10 main rail ports", "list-main-rail-ports", 10],
  ["3 rail ports planned", "list-new-rail-ports", 3],
  ["5 year-round ports with Mongolia", "list-year-round-mongolia-ports", 5],
  ["7 bonded zones and centres", "list-nmg-bonded-2021", 7],
  ["3 bases for used-car export", "list-used-car-bases", 3],
  ["2 smart-port cases", "list-smart-port-cases-2025", 2],
])("%s", (_, list, count) => {
  expect(new Set(members(list)).size).toBe(count);
});

test("20 ports under 16 names, by mode as the plan counts them", () => {
  const classes = catalog.records.attributes.filter(
    (row) => row.attribute === "class" && row.source === "s-nmg-plan-2021",
  );
  expect(classes).toHaveLength(20);
  expect(new Set(classes.map((row) => row.entity)).size).toBe(16);
  const of = (mode: string): number => classes.filter((row) => row.mode === mode).length;
  expect({ rail: of("rail"), road: of("road"), air: of("air") }).toEqual({ rail: 2, road: 12, air: 6 });
});

test("13 key projects, 3, 4 and 6 by class of port", () => {
  const projects = catalog.records.projects.filter(
    (row) => row.programme === "programme-nmg-key-port-projects",
  );
  expect(projects).toHaveLength(13);
  const ports = projects.map((project) => {
    const link = catalog.relationsOf(project.id).find((row) => row.relation === "at-port");
    return link?.object ?? "";
  });
  const count = (list: string): number => ports.filter((port) => members(list).includes(port)).length;
  expect(
    ["list-comprehensive-hub-ports", "list-key-specialised-ports", "list-ordinary-ports"].map(count),
  ).toEqual([3, 4, 6]);
});
