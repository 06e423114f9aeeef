import { currentCatalog } from "../../../src/data";
import { readDatasetQuery } from "../../../src/domain/queries/readDatasetQuery";
import { sampleCatalog } from "../../support/sampleCatalog";

test.each([["freight"], ["Freight by port and year"], ["口岸货运量（分口岸、分年）"], [[["FREIGHT"]]]])(
  "%p names a dataset",
  (name) => {
    expect(readDatasetQuery(sampleCatalog, name, null)).toMatchObject({
      ok: true,
      dataset: { id: "freight" },
      filters: {},
    });
  },
);

test.each([
  ["port=满洲里", { port: ["manzhouli"] }],
  ["口岸=Manzhouli,CNERC；年份=2014", { port: ["manzhouli", "erenhot"], year: ["2014"] }],
  ["year=2014;year=2012", { year: ["2014", "2012"] }],
  [" ; ", {}],
  ["", {}],
])("%p", (text, filters) => {
  expect(readDatasetQuery(sampleCatalog, "freight", text)).toMatchObject({ ok: true, filters });
});

test.each([
  ["freigth", "", "unknown-dataset"],
  ["", "", "missing-argument"],
  ["freight", "harbour=满洲里", "unknown-filter"],
  ["freight", "port=满州里", "bad-choice"],
  ["freight", "port", "bad-choice"],
  ["freight", "year=1850", "bad-choice"],
  ["key-projects", "port=满洲里", "unknown-filter"],
])("%p with %p is %s", (name, filter, kind) => {
  expect(readDatasetQuery(sampleCatalog, name, filter)).toMatchObject({ ok: false, kind });
});

test.each([
  [
    "figures",
    "subject=内蒙古;indicator=外贸;year=2025",
    { subject: ["inner-mongolia"], indicator: ["foreign-trade"] },
  ],
  ["figures", "对象=鄂尔多斯市;货种=新三样", { subject: ["prefecture-eerduosi"], commodity: ["new-three"] }],
  ["figures", "scope=海关;kind=目标", { scope: ["customs"], kind: ["target"] }],
  ["figures", "指标=口岸数量", { indicator: ["port-count"] }],
  ["lists", "名单=内蒙古首批二手车出口基地", { list: ["list-used-car-bases"] }],
  ["ports", "neighbour=蒙古;mode=铁路", { neighbour: ["MN"], mode: ["rail"] }],
  ["statements", "topic=智慧口岸;subject=策克", { topic: ["smart-port"], subject: ["ceke"] }],
])("%p is filtered with %p as a formula would be", (name, text, filters) => {
  expect(readDatasetQuery(currentCatalog(), name, text)).toMatchObject({ ok: true, filters });
});
