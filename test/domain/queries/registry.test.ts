import fc from "fast-check";
import { createCatalog } from "../../../src/domain/createCatalog";
import type { Entity } from "../../../src/domain/model/package";
import { findEntities } from "../../../src/domain/queries/findEntities";
import { attributeFields, readAttribute } from "../../../src/domain/queries/readAttribute";
import { attribute } from "../../support/records";
import { sampleCatalog, sampleRecords } from "../../support/sampleCatalog";

function entity(id: string): Entity {
  const found = sampleCatalog.entities.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe("readAttribute", () => {
  test("gives the value as stored and in words, with its source", () => {
    expect(readAttribute(sampleCatalog, entity("manzhouli"), "modes")).toMatchObject({
      value: {
        value: "road;rail;air",
        text: { zh: "公路、铁路、air", en: "road, rail, air" },
        source: { id: "s-plan" },
      },
    });
  });

  test("one value of all modes is given once", () => {
    expect(readAttribute(sampleCatalog, entity("manzhouli"), "口岸类别")).toMatchObject({
      value: { value: "comprehensive-hub", text: { en: "Comprehensive hub port" } },
    });
  });

  test("the asked mode is preferred", () => {
    const catalog = createCatalog({
      ...sampleRecords,
      attributes: [
        attribute("erenhot", "opened", "1956", { mode: "rail" }),
        attribute("erenhot", "opened", "1992", { mode: "road" }),
      ],
    });
    expect(readAttribute(catalog, entity("erenhot"), "opened", "road")).toMatchObject({
      value: { value: "1992" },
    });
    expect(readAttribute(catalog, entity("erenhot"), "opened")).toMatchObject({
      value: { value: "1956;1992" },
    });
    expect(readAttribute(catalog, entity("erenhot"), "opened", "air")).toMatchObject({
      kind: "no-attribute",
    });
  });

  test("the better source answers, the other stays visible", () => {
    const catalog = createCatalog({
      ...sampleRecords,
      attributes: [
        attribute("ceke", "opened", "1993", { source: "s-press-2024" }),
        attribute("ceke", "opened", "1992", { source: "s-plan" }),
      ],
    });
    const read = readAttribute(catalog, entity("ceke"), "Opened");
    expect(read).toMatchObject({ value: { value: "1992" } });
    expect(read.ok && read.value.attributes.map(({ value }) => value)).toEqual(["1992", "1993"]);
  });

  test("names and relations are fields as well", () => {
    expect(readAttribute(sampleCatalog, entity("manzhouli"), "英文名")).toMatchObject({
      value: { value: "Manzhouli" },
    });
    expect(readAttribute(sampleCatalog, entity("manzhouli"), "neighbour")).toMatchObject({
      value: { value: "RU", text: { zh: "俄罗斯", en: "Russia" } },
    });
  });

  test("an unknown field lists the fields; a missing value says so", () => {
    expect(readAttribute(sampleCatalog, entity("ceke"), "colour")).toMatchObject({
      kind: "unknown-field",
      known: attributeFields(sampleCatalog).map(({ id }) => id),
    });
    expect(readAttribute(sampleCatalog, entity("ceke"), "opened")).toMatchObject({ kind: "no-attribute" });
    expect(readAttribute(sampleCatalog, entity("ceke"), "")).toMatchObject({ kind: "missing-argument" });
  });

  test("every field of the list can be asked for by its id and both names", () => {
    for (const field of attributeFields(sampleCatalog)) {
      for (const word of [field.id, field.name.zh, field.name.en]) {
        const read = readAttribute(sampleCatalog, entity("manzhouli"), word);
        expect(read.ok ? read.value.field : read.kind === "no-attribute" && read.field).toBe(field.id);
      }
    }
  });
});

describe("findEntities", () => {
  const ids = (text: unknown): string[] => findEntities(sampleCatalog, text).map((found) => found.entity.id);

  test("the name itself comes first with score 1", () => {
    expect(findEntities(sampleCatalog, "满洲里")[0]).toMatchObject({ entity: { id: "manzhouli" }, score: 1 });
  });

  test("a part of a name finds it, in both languages", () => {
    expect(ids("满")).toEqual(expect.arrayContaining(["manzhouli", "mandula"]));
    expect(ids("erenh")[0]).toBe("erenhot");
  });

  test("a slip finds the name", () => {
    expect(ids("满州里")[0]).toBe("manzhouli");
  });

  test("a name with a mode finds the port with the mode", () => {
    expect(findEntities(sampleCatalog, "二连浩特铁路口岸")[0]).toMatchObject({ mode: "rail", score: 1 });
  });

  test.each([null, "", "——", "#N/A"])("%p finds nothing", (raw) => {
    expect(ids(raw)).toEqual([]);
  });

  test("reads anything without throwing, best first", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const scores = findEntities(sampleCatalog, raw).map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
