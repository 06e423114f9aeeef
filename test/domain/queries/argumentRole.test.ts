import fc from "fast-check";
import { argumentRole, type ArgumentRole } from "../../../src/domain/queries/argumentRole";
import { sampleCatalog } from "../../support/sampleCatalog";

test.each<readonly [text: string, place: ArgumentRole, role: ArgumentRole | null]>([
  ["2014", "entity", "period"],
  ["满洲里", "period", "entity"],
  ["freight", "entity", "indicator"],
  ["满洲里", "indicator", "entity"],
  ["road", "flow", "mode"],
  ["import", "mode", "flow"],
  ["万吨", "flow", "unit"],
  ["import", "unit", "flow"],
  ["scope=customs", "unit", "options"],
  ["kind=target;asOf=2022", "mode", "options"],
  ["2014", "unit", "period"],
  ["sideways", "flow", null],
  ["", "flow", null],
])("%p in the place of the %s is taken for %p", (text, place, role) => {
  expect(argumentRole(sampleCatalog, text, place)).toBe(role);
});

test("never names the place in which the text stands, and never throws", () => {
  const places = fc.constantFrom<ArgumentRole>(
    "entity",
    "indicator",
    "period",
    "flow",
    "mode",
    "unit",
    "options",
  );
  fc.assert(
    fc.property(fc.string(), places, (text, place) => {
      expect(argumentRole(sampleCatalog, text, place)).not.toBe(place);
    }),
  );
});
