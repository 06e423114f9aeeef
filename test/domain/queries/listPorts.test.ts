import { createCatalog } from "../../../src/domain/createCatalog";
import { listPorts, type RawPortFilters } from "../../../src/domain/queries/listPorts";
import { attribute } from "../../support/records";
import { sampleRecords } from "../../support/sampleCatalog";

const catalog = createCatalog({
  ...sampleRecords,
  attributes: [
    ...sampleRecords.attributes,
    attribute("manzhouli", "province", "inner-mongolia"),
    attribute("manzhouli", "county", "county-manzhouli"),
    attribute("erenhot", "province", "inner-mongolia"),
    attribute("manzhouli", "neighbour", "RU"),
    attribute("erenhot", "neighbour", "MN"),
    attribute("ceke", "neighbour", "MN"),
  ],
});

function listed(raw: RawPortFilters): string[] {
  const found = listPorts(catalog, raw);
  if (!found.ok) throw new Error(found.kind);
  return found.ports.map(({ port }) => port.id);
}

test.each([
  [{}, ["manzhouli", "erenhot", "ceke", "mandula", "wuliji"]],
  [{ province: "内蒙古" }, ["manzhouli", "erenhot"]],
  [{ province: "满洲里市" }, ["manzhouli"]],
  [{ neighbour: "Mongolia" }, ["erenhot", "ceke"]],
  [{ neighbour: "蒙古", mode: "rail" }, ["erenhot"]],
  [{ mode: "land" }, ["manzhouli", "erenhot", "ceke", "wuliji"]],
  [{ mode: "all", province: 0, neighbour: "", class: null }, 5],
  [{ class: "重点专业口岸" }, ["ceke"]],
  [{ class: "comprehensive-hub" }, ["manzhouli"]],
] as const)("%p", (raw, expected) => {
  if (typeof expected === "number") expect(listed(raw)).toHaveLength(expected);
  else expect(listed(raw)).toEqual(expected);
});

test("what the list shows of a port", () => {
  expect(listPorts(catalog, { class: "comprehensive-hub" })).toMatchObject({
    ports: [
      {
        modes: ["road", "rail", "air"],
        neighbours: ["RU"],
        provinces: ["inner-mongolia"],
        classes: ["comprehensive-hub"],
      },
    ],
  });
});

test.each([
  [{ province: "内萌古" }, "unknown-place"],
  [{ neighbour: "满洲里" }, "unknown-place"],
  [{ province: "宝山区" }, "ambiguous-entity"],
  [{ mode: "camel" }, "unknown-mode"],
  [{ class: "best" }, "bad-choice"],
  [{ province: { type: "Error", basicValue: "#N/A" } }, "error-argument"],
  [{ neighbour: [["a"], ["b"]] }, "several-values"],
  [{ province: "内蒙古", class: "key-specialised" }, "no-ports"],
])("%p is %s", (raw, kind) => {
  expect(listPorts(catalog, raw)).toMatchObject({ ok: false, kind });
});
