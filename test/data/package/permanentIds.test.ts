import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { currentCatalog } from "../../../src/data";

/**
 * What each id stands for, as four hex digits of the hash of its row's key, in order of the ids' numbers ("----" = never
 * given). Inserted tables and formulas remember ids, so an id may vanish but never change its meaning. New ids are higher
 * than these and join them with a release.
 */
const recorded = JSON.parse(readFileSync(join(__dirname, "permanentIds.json"), "utf8")) as Readonly<
  Record<"observations" | "attributes" | "statements", readonly string[]>
>;
const { observations, attributes, statements } = currentCatalog().records;

/** An id and the key of its row. */
interface Keyed {
  readonly id: string;
  readonly key: readonly string[];
}

const keys: Readonly<Record<keyof typeof recorded, readonly Keyed[]>> = {
  observations: observations.map((row) => ({
    id: row.id,
    key: [
      row.entity,
      row.indicator,
      row.flow,
      row.mode,
      row.commodity,
      row.partner,
      row.scope,
      row.kind,
      row.period,
      row.source,
    ],
  })),
  attributes: attributes.map((row) => ({
    id: row.id,
    key: [row.entity, row.attribute, row.mode ?? "", row.source],
  })),
  statements: statements.map((row) => ({ id: row.id, key: [row.subject, row.topic, row.source] })),
};

test.each(["observations", "attributes", "statements"] as const)("ids of %s keep their meaning", (file) => {
  const digits = recorded[file].join("");
  const changed = keys[file].filter(({ id, key }) => {
    const number = Number(id.replace(/\D/g, ""));
    const known = digits.slice(4 * number - 4, 4 * number);
    return known !== "" && known !== createHash("sha256").update(key.join("|")).digest("hex").slice(0, 4);
  });
  expect(changed.map(({ id }) => id)).toEqual([]);
});

test("ids of sources and entities that formulas and citations use stay", () => {
  const { sources, entities } = currentCatalog().records;
  expect(sources.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["s-nmg-plan-2021", "s-tumen-2015", "s-tibet-ports-2015"]),
  );
  expect(entities.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "manzhouli",
      "erenhot",
      "ceke",
      "ganqimaodu",
      "inner-mongolia",
      "CN",
      "MN",
      "RU",
    ]),
  );
});
