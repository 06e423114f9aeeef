import fc from "fast-check";
import { parseQuestion, type RawQuestion } from "../../../src/domain/queries/parseQuestion";
import { sampleCatalog } from "../../support/sampleCatalog";

const plain: RawQuestion = { entity: "满洲里", indicator: "freight", period: 2014 };

function parse(part: Partial<RawQuestion>): ReturnType<typeof parseQuestion> {
  return parseQuestion(sampleCatalog, { ...plain, ...part });
}

test("what is left out takes its default", () => {
  expect(parse({})).toEqual({
    ok: true,
    value: {
      entity: "manzhouli",
      indicator: "freight",
      period: "2014",
      flow: "total",
      mode: "all",
      kind: "actual",
      commodity: "",
      partner: "",
      scope: "",
      unit: null,
      asOf: null,
    },
  });
});

test.each([null, undefined, "", 0, "  ", [[null]], [[""]]])(
  "%p counts as left out in every optional argument",
  (blank) => {
    expect(parse({ flow: blank, mode: blank, unit: blank, options: blank })).toEqual(parse({}));
  },
);

describe("flows and modes", () => {
  test.each([
    ["import", "import"],
    ["Imports", "import"],
    ["进口", "import"],
    ["進口", "import"],
    ["入境", "import"],
    ["进口(入境)", "import"],
    ["in", "import"],
    ["inbound", "import"],
    ["出口", "export"],
    ["export (exit)", "export"],
    ["出境", "export"],
    ["总计", "total"],
    ["合计", "total"],
    ["TOTAL", "total"],
    ["过境", "transit"],
  ])("the flow %s is %s", (text, flow) => {
    expect(parse({ flow: text })).toMatchObject({ value: { flow } });
  });

  test.each([
    ["铁路", "rail"],
    ["鐵路", "rail"],
    ["Rail", "rail"],
    ["railway", "rail"],
    ["公路", "road"],
    ["highway", "road"],
    ["航空", "air"],
    ["水运", "water"],
    ["陆路", "land"],
    ["全部", "all"],
    ["total", "all"],
  ])("the mode %s is %s", (text, mode) => {
    expect(parse({ mode: text })).toMatchObject({ value: { mode } });
  });

  test("unknown words list the known ones", () => {
    expect(parse({ flow: "sideways" })).toMatchObject({ kind: "unknown-flow", text: "sideways" });
    expect(parse({ mode: "balloon" })).toMatchObject({ kind: "unknown-mode", text: "balloon" });
  });

  test("an indicator refuses flows and modes it does not have", () => {
    expect(parse({ indicator: "passengers", flow: "transit" })).toMatchObject({
      kind: "flow-not-of-indicator",
      flow: "transit",
      indicator: "passengers",
    });
    expect(parse({ indicator: "vehicles", mode: "rail" })).toMatchObject({ kind: "mode-not-of-indicator" });
  });

  test("an indicator with one mode or flow means it unless told otherwise", () => {
    expect(parse({ indicator: "ceb-trains" })).toMatchObject({ value: { mode: "rail" } });
    expect(parse({ indicator: "ceb-trains", mode: "all" })).toMatchObject({ value: { mode: "rail" } });
    expect(parse({ indicator: "used-car-exports" })).toMatchObject({ value: { flow: "export" } });
  });

  test("the mode in a name is the mode, and contradicting it is refused", () => {
    expect(parse({ entity: "二连浩特铁路口岸" })).toMatchObject({
      value: { entity: "erenhot", mode: "rail" },
    });
    expect(parse({ entity: "二连浩特铁路口岸", mode: "铁路" })).toMatchObject({ value: { mode: "rail" } });
    expect(parse({ entity: "二连浩特铁路口岸", mode: "road" })).toMatchObject({
      kind: "contradicting-mode",
      text: "二连浩特铁路口岸",
      named: "rail",
      asked: "road",
    });
  });
});

describe("indicators", () => {
  test.each([
    ["freight", "freight"],
    ["Freight", "freight"],
    ["货运量", "freight"],
    ["貨運量", "freight"],
    ["过货量", "freight"],
    ["China-Europe trains", "ceb-trains"],
    ["班列", "ceb-trains"],
    ["出入境人员", "passengers"],
    ["freight capacity", "freight-capacity"],
  ])("%s is %s", (text, indicator) => {
    expect(parse({ indicator: text })).toMatchObject({ value: { indicator } });
  });

  test("trade is the value of goods at a port and foreign trade of a region", () => {
    expect(parse({ indicator: "trade" })).toMatchObject({ value: { indicator: "goods-value" } });
    expect(parse({ entity: "内蒙古", indicator: "贸易额" })).toMatchObject({
      value: { indicator: "foreign-trade" },
    });
  });

  test("an unknown indicator lists the nearest", () => {
    expect(parse({ indicator: "fright" })).toMatchObject({ kind: "unknown-indicator", nearest: ["freight"] });
  });
});

describe("options", () => {
  test("every option of the grammar is read", () => {
    const options =
      "commodity=coal; partner=MN; scope=customs; kind=target; asOf=2025-03; headers=no; order=desc";
    expect(parse({ options })).toMatchObject({
      value: { commodity: "coal", partner: "MN", scope: "customs", kind: "target", asOf: "2025-03" },
    });
  });

  test("names and values are read in both languages, widths and cases", () => {
    expect(parse({ options: "COMMODITY＝煤炭；Partner=蒙古；口径=海关统计；kind=目标" })).toMatchObject({
      value: { commodity: "coal", partner: "MN", scope: "customs", kind: "target" },
    });
  });

  test("what the function asks for yields to the options", () => {
    expect(parse({ kind: "target" })).toMatchObject({ value: { kind: "target" } });
    expect(parse({ kind: "target", options: "kind=actual" })).toMatchObject({ value: { kind: "actual" } });
  });

  test("an unknown name lists the known ones", () => {
    expect(parse({ options: "colour=red" })).toMatchObject({
      kind: "unknown-option",
      name: "colour",
      known: expect.arrayContaining([
        "commodity",
        "partner",
        "scope",
        "kind",
        "asOf",
        "headers",
        "order",
      ]) as unknown,
    });
  });

  test.each([
    ["commodity=gold", "commodity"],
    ["partner=Atlantis", "partner"],
    ["scope=guess", "scope"],
    ["kind=wish", "kind"],
    ["asOf=soon", "asOf"],
    ["asOf=latest", "asOf"],
    ["headers=maybe", "headers"],
    ["order=random", "order"],
    ["commodity", "commodity"],
    ["kind=actual;kind=target", "kind"],
  ])("%s is refused", (options, name) => {
    expect(parse({ options })).toMatchObject({ kind: "bad-option", name });
  });
});

describe("bad arguments", () => {
  test.each<[Partial<RawQuestion>, string]>([
    [{ entity: "" }, "missing-argument"],
    [{ entity: "满州里" }, "unknown-entity"],
    [{ indicator: null }, "missing-argument"],
    [{ period: 14 }, "short-year"],
    [{ period: 41640 }, "date-serial"],
    [{ period: null }, "missing-argument"],
    [{ unit: "亿元" }, "wrong-unit"],
    [{ unit: "bushel" }, "unknown-unit"],
    [{ flow: "#N/A" }, "error-argument"],
    [{ mode: [["road"], ["rail"]] }, "several-values"],
  ])("%p gives %s", (part, kind) => {
    expect(parse(part)).toMatchObject({ ok: false, class: "argument", kind });
  });

  test("no argument throws; what is refused is refused as an argument", () => {
    const raw = fc.record({
      entity: fc.oneof(fc.constant("满洲里"), fc.anything()),
      indicator: fc.oneof(fc.constant("freight"), fc.anything()),
      period: fc.oneof(fc.constant(2014), fc.anything()),
      flow: fc.oneof(fc.constant("import"), fc.anything()),
      mode: fc.oneof(fc.constant("rail"), fc.anything()),
      unit: fc.oneof(fc.constant("t"), fc.anything()),
      options: fc.oneof(fc.constant("kind=target"), fc.string(), fc.anything()),
    });
    fc.assert(
      fc.property(raw, (question) => {
        const read = parseQuestion(sampleCatalog, question);
        if (!read.ok) expect(read.class).toBe("argument");
      }),
    );
  });
});
