import { currentCatalog } from "../../../src/data";
import { attributeWords } from "../../../src/domain/queries/attributeWords";
import { readAttribute } from "../../../src/domain/queries/readAttribute";
import type { Entity } from "../../../src/domain/model/package";

const catalog = currentCatalog();

function port(id: string): Entity {
  const found = catalog.entities.get(id);
  if (found === undefined) throw new Error(`No entity ${id}.`);
  return found;
}

test("codes of the registry are told in words of both languages", () => {
  expect(attributeWords(catalog, "class-level", "class-1").zh).toBe("一类口岸（国务院批准）");
  expect(attributeWords(catalog, "modes", "road;rail").en).toBe("road, rail");
  const read = readAttribute(catalog, port("ceke"), "opening-type");
  expect(read.ok && read.value.text.zh).toBe("常年开放");
});

test("no attribute whose values are codes shows a bare code", () => {
  const coded = new Set(
    catalog.records.codes
      .filter(({ list }) => !["attributes", "relations", "topics"].includes(list))
      .map(({ code }) => code),
  );
  const bare = catalog.records.attributes.filter(
    ({ attribute, value }) => coded.has(value) && attributeWords(catalog, attribute, value).zh === value,
  );
  expect(bare.map(({ attribute, value }) => `${attribute} ${value}`)).toEqual([]);
});

test("names of entities and plain text stand as they are", () => {
  expect(attributeWords(catalog, "neighbour", "MN").zh).toBe("蒙古国");
  expect(attributeWords(catalog, "unlocode", "CNMLX")).toEqual({ zh: "CNMLX", en: "CNMLX" });
});
