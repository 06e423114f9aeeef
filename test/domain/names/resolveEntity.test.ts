import fc from "fast-check";
import { currentCatalog } from "../../../src/data";
import { createCatalog } from "../../../src/domain/createCatalog";
import { KIND_ORDER } from "../../../src/domain/names/spellings";
import { resolveEntity } from "../../../src/domain/names/resolveEntity";
import { alias, attribute, entity } from "../../support/records";
import { sampleCatalog, sampleRecords } from "../../support/sampleCatalog";

function found(text: unknown): { id: string; mode: string | null } | string {
  const named = resolveEntity(sampleCatalog, text);
  return named.ok ? { id: named.value.entity.id, mode: named.value.mode } : named.kind;
}

describe("names of ports", () => {
  test.each([
    "满洲里",
    "滿洲里",
    "满洲里口岸",
    "满洲里边境口岸",
    "满洲里陆路口岸",
    "满洲里港",
    "满洲里市口岸",
    "Manzhouli",
    "manzhouli",
    "MANZHOULI PORT",
    "Manzhouli border crossing",
    "Manzhouli border port",
    "Manzhouli land port",
    "Port of Manzhouli",
    "the port of Manzhouli",
    "Mǎnzhōulǐ",
    "Manchouli",
    "CNMLX",
    "CN MLX",
    [["满洲里"]],
  ])("%p is the port Manzhouli", (text) => {
    expect(found(text)).toEqual({ id: "manzhouli", mode: null });
  });

  test.each([
    ["二连浩特铁路口岸", "erenhot", "rail"],
    ["二连浩特公路口岸", "erenhot", "road"],
    ["二连浩特（公路）", "erenhot", "road"],
    ["满洲里航空口岸", "manzhouli", "air"],
    ["满洲里机场", "manzhouli", "air"],
    ["Erenhot railway port", "erenhot", "rail"],
    ["Erenhot Highway Port", "erenhot", "road"],
    ["Manzhouli airport", "manzhouli", "air"],
    ["策克水运口岸", "ceke", "water"],
    ["NZH", "manzhouli", "air"],
  ])("%s names the mode as well", (text, id, mode) => {
    expect(found(text)).toEqual({ id, mode });
  });

  test("two suffixes that name two modes are no name", () => {
    expect(found("满洲里公路铁路口岸")).toBe("unknown-entity");
  });
});

describe("one name for a port, a city and a county", () => {
  test("the bare name is the port", () => {
    expect(found("二连浩特")).toEqual({ id: "erenhot", mode: null });
    expect(found("Erenhot")).toEqual({ id: "erenhot", mode: null });
  });

  test("市 and 旗, City and Banner ask for the administrative place", () => {
    expect(found("二连浩特市")).toEqual({ id: "county-erlianhaote", mode: null });
    expect(found("Erenhot City")).toEqual({ id: "county-erlianhaote", mode: null });
    expect(found("额济纳旗")).toEqual({ id: "county-ejina", mode: null });
    expect(found("Ejin Banner")).toEqual({ id: "county-ejina", mode: null });
  });

  test("the short form of a place without a port is the place", () => {
    expect(found("额济纳")).toEqual({ id: "county-ejina", mode: null });
    expect(found("内蒙古")).toEqual({ id: "inner-mongolia", mode: null });
    expect(found("Inner Mongolia")).toEqual({ id: "inner-mongolia", mode: null });
  });

  test("an id is the entity, whatever else has the name", () => {
    expect(found("city-erlianhaote")).toEqual({ id: "city-erlianhaote", mode: null });
  });

  test("a search can be held to kinds", () => {
    const named = resolveEntity(sampleCatalog, "二连浩特", { kinds: ["city"] });
    expect(named).toMatchObject({ ok: true, value: { entity: { id: "city-erlianhaote" } } });
  });
});

describe("names that cannot be read", () => {
  test("several of one kind are named, none is guessed", () => {
    expect(resolveEntity(sampleCatalog, "宝山区")).toMatchObject({
      kind: "ambiguous-entity",
      entityKind: "county",
      candidates: ["county-baoshan-shuangyashan", "county-baoshan-shanghai"],
    });
  });

  test.each([
    ["满州里", "manzhouli"],
    ["Manzhuoli", "manzhouli"],
    ["Manzouli", "manzhouli"],
    ["erlianhaot", "erenhot"],
    ["二联浩特", "erenhot"],
    ["满州里铁路口岸", "manzhouli"],
  ])("%s is answered with the nearest names, %s first", (text, id) => {
    const named = resolveEntity(sampleCatalog, text);
    expect(named).toMatchObject({ kind: "unknown-entity", text });
    expect(named.ok ? [] : named.kind === "unknown-entity" && named.nearest[0]).toBe(id);
  });

  test("at most three names are offered", () => {
    const ports = ["满一里", "满二里", "满三里", "满四里"].map((name, i) => entity(`p${i}`, name, `P${i}`));
    const catalog = createCatalog({ ...sampleRecords, entities: ports, aliases: [] });
    const named = resolveEntity(catalog, "满五里");
    expect(named.ok ? [] : named.kind === "unknown-entity" && named.nearest).toHaveLength(3);
  });

  test.each(["口岸", "铁路口岸", "port", "Border Crossing"])("%s alone is near to no name", (text) => {
    expect(resolveEntity(sampleCatalog, text)).toMatchObject({ kind: "unknown-entity", nearest: [] });
  });

  test("letters that are alike by chance only are not offered", () => {
    for (const text of ["ZBK", "Atlantis", "qwerty"]) {
      expect(resolveEntity(currentCatalog(), text)).toMatchObject({ kind: "unknown-entity", nearest: [] });
    }
  });

  test("no name is offered twice", () => {
    const catalog = currentCatalog();
    for (const text of ["满州里", "Manzhuoli", "二联浩特", "绥芬", "阿拉山囗"]) {
      const named = resolveEntity(catalog, text);
      const ids = !named.ok && named.kind === "unknown-entity" ? named.nearest : [];
      const names = ids.map((id) => catalog.entities.get(id)?.name.zh);
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test.each([null, "", 0, [[null]]])("%p is a missing argument", (raw) => {
    expect(found(raw)).toBe("missing-argument");
  });

  test("errors and ranges keep their kind", () => {
    expect(found("#REF!")).toBe("error-argument");
    expect(found([["满洲里"], ["策克"]])).toBe("several-values");
  });

  test("any argument gives an entity or a gap of class argument", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: "grapheme" })), (raw) => {
        const named = resolveEntity(sampleCatalog, raw);
        if (!named.ok) expect(named.class).toBe("argument");
      }),
    );
  });
});

describe("ways to write a name", () => {
  const catalog = currentCatalog();
  const ports = catalog.records.entities.filter(({ kind }) => kind === "port");
  const noise = fc.constantFrom(
    (text: string) => ` ${text} `,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => Array.from(text).join(" "),
    (text: string) => text.normalize("NFD"),
    (text: string) => text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    (text: string) => text.replace(/i/g, "ı"),
    (text: string) => `“${text}”`,
  );

  test("case, spaces, width, tone marks and quotation marks do not part them", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ports),
        fc.boolean(),
        fc.array(noise, { maxLength: 3 }),
        (port, isChinese, steps) => {
          const name = isChinese ? port.name.zh : port.name.en;
          const plain = resolveEntity(catalog, name);
          const written = resolveEntity(
            catalog,
            steps.reduce((text, step) => step(text), name),
          );
          expect(written.ok && written.value).toEqual(plain.ok && plain.value);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("every port answers to its id and to both of its names, with every suffix of ports", () => {
    for (const port of ports) {
      for (const text of [
        port.id,
        port.name.zh,
        port.name.en,
        `${port.name.zh}口岸`,
        `${port.name.en} port`,
      ]) {
        const named = resolveEntity(catalog, text);
        // Two ports may share a transcription; then both are named.
        if (named.ok) expect([text, named.value.entity.id]).toEqual([text, port.id]);
        else
          expect(named).toMatchObject({
            kind: "ambiguous-entity",
            candidates: expect.arrayContaining([port.id]) as unknown,
          });
      }
    }
  });

  test("every UN/LOCODE and IATA code of the registry names its port", () => {
    const codes = catalog.records.attributes.filter(({ attribute }) => /^(unlocode|iata)$/.test(attribute));
    expect(codes.length).toBeGreaterThan(50);
    for (const { entity: id, value } of codes) {
      for (const text of [value, value.toLowerCase()]) {
        const named = resolveEntity(catalog, text);
        expect([text, named.ok && named.value.entity.id]).toEqual([text, id]);
      }
    }
  });

  test("every alias names its entity, or is told to be ambiguous, or names a port before a place", () => {
    for (const { entity: id, alias: text } of catalog.records.aliases) {
      const named = resolveEntity(catalog, text);
      const kind = catalog.entities.get(id)?.kind ?? "list";
      if (named.ok && named.value.entity.id !== id) {
        expect(KIND_ORDER.indexOf(named.value.entity.kind)).toBeLessThan(KIND_ORDER.indexOf(kind));
      } else if (!named.ok) expect([text, named.kind]).toEqual([text, "ambiguous-entity"]);
    }
  });
});

describe("what the package says about names", () => {
  test("a printed name precedes a derived one of the same kind", () => {
    const catalog = createCatalog({
      ...sampleRecords,
      entities: [
        entity("riwo", "日屋", "Riwo", { pinyin: "Rìwū" }),
        entity("riwu", "日武", "Riwu", { pinyin: "Rìwǔ" }),
      ],
      aliases: [],
      attributes: [],
    });
    expect(resolveEntity(catalog, "Riwu")).toMatchObject({ ok: true, value: { entity: { id: "riwu" } } });
  });

  test("codes of the registry are names, and an IATA code is the airport", () => {
    const catalog = createCatalog({
      ...sampleRecords,
      aliases: [alias("erenhot", "二连站", "rail")],
      attributes: [attribute("erenhot", "unlocode", "CNERC"), attribute("erenhot", "iata", "ERL")],
    });
    const read = (text: string): unknown => {
      const named = resolveEntity(catalog, text);
      return named.ok ? [named.value.entity.id, named.value.mode] : named.kind;
    };
    expect(read("cnerc")).toEqual(["erenhot", null]);
    expect(read("ERL")).toEqual(["erenhot", "air"]);
    expect(read("二连站")).toEqual(["erenhot", "rail"]);
  });
});
