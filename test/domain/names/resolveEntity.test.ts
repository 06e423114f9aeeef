import fc from "fast-check";
import { createCatalog } from "../../../src/domain/createCatalog";
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
