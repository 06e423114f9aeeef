/**
 * Each function on the bundled data: an answer, a gap, a conflict, bad arguments of its own.
 */
import { currentCatalog } from "../../src/data";
import { FakeError, fakeExcel, type Shown } from "../support/customFunctions";
import { shownText } from "./formula";

const catalog = currentCatalog();
const zh = fakeExcel(catalog, "zh");
const en = fakeExcel(catalog, "en");

function expectError(shown: Shown | undefined, code: string, message: RegExp): void {
  if (!(shown instanceof FakeError)) throw new Error(`no error but ${JSON.stringify(shown)}`);
  expect(shown.code).toBe(code);
  expect(shown.message).toMatch(message);
}

type Case = readonly [id: string, args: readonly unknown[], expected: unknown];

test.each<Case>([
  ["PORTFREIGHT", ["滿洲里", "2014年"], 3010],
  ["PORTFREIGHT", ["CNMLX", "2014"], 3010],
  ["PORTFREIGHT", ["满洲里口岸", 2014, "合计", "全部方式", "亿吨"], 0.301],
  ["PORTPASSENGERS", ["Manzhouli", 2014, "total", "all", "person-times"], 1_520_000],
  ["PORTVEHICLES", ["满都拉", 2016, "", "road"], 32_000],
  ["PORTTRAINS", ["满洲里", 2023, null, "铁路"], 5001],
  ["PORTTRADE", ["Erenhot", "2023"], 423.1],
  ["PORTTRADE", ["Inner Mongolia", 2025, "", "", "元"], 220_670_000_000],
  ["PORTDATA", ["内蒙古", "外贸", 2025], 2206.7],
  ["PORTGROWTH", ["满洲里", "freight", 2012], 0.059],
  ["PORTTARGET", ["内蒙古", "freight", 2025], 13_000],
  ["PORTPROGRESS", ["内蒙古", "ceb-share", 2025], 0.95],
  ["PORTINFO", ["满都拉", "class"], "重点专业口岸"],
  ["PORTQUOTE", ["满洲里", "freight", 2014], "2014年，满洲里口岸货运量3010万吨，较上年略有增长"],
])("%s%p is %p", (id, args, expected) => {
  expect(zh.call(id, ...args)).toBe(expected);
});

describe("gaps are #N/A with a reason in both languages", () => {
  test.each<readonly [id: string, args: readonly unknown[], zh: RegExp, en: RegExp]>([
    ["PORTFREIGHT", ["满洲里", 2015], /没有刊载满洲里2015年的货运量/, /no freight figure .* in 2015/],
    ["PORTPASSENGERS", ["满洲里", 2027], /还没有到公布的时候/, /not yet due/],
    ["PORTVEHICLES", ["策克", 2014], /没有刊载策克2014年/, /no vehicles figure/],
    ["PORTTRAINS", ["二连浩特", 2022], /只刊载了其中一段时间/, /only parts/],
    ["PORTTRADE", ["二连浩特", 2014], /亿美元/, /USD 100 million/],
    ["PORTDATA", ["策克", "freight", 2010], /commodity=coal/, /commodity=coal/],
    ["PORTSERIES", ["满洲里", "foreign-trade"], /没有刊载满洲里的外贸/, /at all/],
    ["PORTGROWTH", ["满洲里", "freight", 2014], /没有刊载2013年的数/, /none for 2013/],
    ["PORTGROWTH", ["内蒙古", "foreign-trade", 2022], /发布方不同/, /different publishers/],
    ["PORTGROWTH", ["满洲里", "freight", 2022, "", "rail"], /口径不同/, /counted differently/],
    ["PORTGROWTH", ["二连浩特", "goods-value", 2014], /只以亿美元刊载/, /in USD 100 million only/],
    ["PORTTARGET", ["满洲里", "freight", 2025], /没有规划为满洲里2025年/, /No plan .* Manzhouli in 2025/],
    ["PORTPROGRESS", ["内蒙古", "passengers", 2025], /目标：660 万人次/, /The target is 660/],
    ["PORTRANK", ["freight", 1950], /100 个口岸中任何一个/, /For none of the 100 ports/],
    [
      "PORTINFO",
      ["满洲里", "year-moved"],
      /没有满洲里的“迁址年份（year-moved）”。有记载的字段：.*modes/,
      /no "year-moved" for Manzhouli\. Fields it has: .*modes/,
    ],
    ["PORTLIST", ["云南", "蒙古国"], /没有同时符合/, /None of the 100 ports/],
    ["PORTFIND", ["🜁"], /没有与“🜁”相近的名称/, /No name in the registry is like/],
    ["PORTSOURCE", ["满洲里", "freight", 2015], /没有刊载/, /print no freight/],
    ["PORTQUOTE", ["满洲里", "freight", 2015], /没有刊载/, /print no freight/],
  ])("%s%p", (id, args, chinese, english) => {
    expectError(zh.error(id, ...args), "#N/A", chinese);
    expectError(en.error(id, ...args), "#N/A", english);
  });
});

describe("bad arguments are #VALUE! with what to write", () => {
  test.each<readonly [id: string, args: readonly unknown[], zh: RegExp, en: RegExp]>([
    ["PORTFREIGHT", ["满洲里", 2014, "sideways"], /不是方向/, /is no flow/],
    ["PORTFREIGHT", ["二连浩特铁路口岸", 2014, "", "road"], /已指明铁路/, /already names the mode rail/],
    ["PORTFREIGHT", ["满洲里", 2014, "", "", "亿元"], /不能用于货运量/, /does not fit/],
    ["PORTTRAINS", ["满洲里", 2023, "", "road"], /没有“公路”这种运输方式/, /has no mode "road"/],
    ["PORTDATA", ["满洲里", "frieght", 2014], /货运量/, /Freight/],
    ["PORTSERIES", ["满洲里", "freight", "2016/2020"], /序列不能从/, /A series cannot start/],
    ["PORTSERIES", ["满洲里", "freight", 2014, 2012], /对调/, /Swap them/],
    ["PORTTABLE", ["满洲里", "frieght", 2014], /没有名为“frieght”的指标/, /No indicator/],
    ["PORTGROWTH", ["内蒙古", "ceb-share", 2025], /本身是比率/, /is a rate already/],
    ["PORTGROWTH", ["满洲里", "freight", "2016/2020"], /没有上年同期/, /no same period/],
    ["PORTTARGET", ["内蒙古", "freight", 2025, "", "", "", "kind=actual"], /kind/, /It can be: target/],
    ["PORTRANK", ["freight", 2014, 0.5], /大于 0 的整数/, /whole number from 1/],
    ["PORTRANK", ["freight", 2014, "ten"], /“ten”/, /"ten"/],
    ["PORTINFO", ["满洲里", "colour"], /没有名为“colour”的字段/, /No field/],
    ["PORTLIST", ["内萌古"], /没有名为“内萌古”的省区.*内蒙古自治区/, /Did you mean 内蒙古自治区/],
    ["PORTLIST", ["", "", "", "best"], /综合枢纽口岸、/, /Comprehensive hub port/],
    ["PORTSOURCE", ["满洲里", "freight", 2014, "", "", "APA"], /short、full/, /short, full/],
    ["PORTDATASET", ["frieght"], /您是不是要找：.*（freight）/, /Did you mean freight\?/],
    ["PORTDATASET", ["nothing-like-it"], /可写：.*（freight）、/, /Write one of: freight,/],
    [
      "PORTDATASET",
      ["freight", "port=满州里"],
      /您是不是要找：满洲里？/,
      /Did you mean 满洲里 \(Manzhouli\)/,
    ],
    ["PORTDATASET", ["freight", "满洲里"], /您是不是要写 port=满洲里？/, /Did you mean port=满洲里\?/],
    ["PORTDATASET", ["freight", "harbour=1"], /可用筛选项：port、/, /Its filters are: port,/],
    ["PORTDATASET", ["key-projects", "port=1"], /没有筛选项/, /has no filters/],
  ])("%s%p", (id, args, chinese, english) => {
    expectError(zh.error(id, ...args), "#VALUE!", chinese);
    expectError(en.error(id, ...args), "#VALUE!", english);
  });
});

test("a conflict answers with the better source and is told by PORTWHY", () => {
  expect(zh.call("PORTFREIGHT", "二连浩特", 2014)).toBe(1074.4);
  expect(zh.call("PORTWHY", "二连浩特", "freight", 2014)).toMatch(/与此不一致：1,355\.9 万吨/);
  expect(en.call("PORTWHY", "二连浩特", "freight", 2014)).toMatch(/Others differ: 1,355\.9/);
});

test("two suffixes of one port: the mode that the name names", () => {
  expect(zh.call("PORTFREIGHT", "二连浩特公路口岸", 2014, "export")).toBe(225.2);
});

describe("spills", () => {
  test("PORTSERIES has a header with the unit, and says when counts differ", () => {
    expect(zh.rows("PORTSERIES", "满洲里", "ceb-trains", 2020, 2021)[0]).toEqual([
      "时期",
      "满洲里中欧班列（列，口径不一）",
    ]);
    expect(en.rows("PORTSERIES", "满洲里", "freight", 2014, 2014)).toEqual([
      ["Period", "Manzhouli: Freight (10,000 t)"],
      [2014, 3010],
    ]);
  });

  test("PORTTABLE: an error stands in its own cell, with its sentence", () => {
    const rows = zh.rows("PORTTABLE", [["满洲里"], ["满州里"]], "freight", [[2014, 2015]]);
    expect(rows[0]?.[0]).toBe(3010);
    expectError(rows[0]?.[1], "#N/A", /2015年/);
    expectError(rows[1]?.[0], "#VALUE!", /满州里/);
    expectError(rows[1]?.[1], "#VALUE!", /满州里/);
  });

  test("PORTTABLE takes the orientation of its ranges", () => {
    expect(zh.rows("PORTTABLE", [["满洲里", "二连浩特"]], "freight", [[2014]])).toEqual([[3010, 1074.4]]);
    expect(zh.rows("PORTTABLE", [["满洲里"], ["二连浩特"]], "freight", 2014)).toEqual([[3010], [1074.4]]);
  });

  test("PORTTABLE with labels shows what it was given where it could not read it", () => {
    const options = "headers=yes";
    const rows = en.rows(
      "PORTTABLE",
      [["满洲里"], ["x!"], [7]],
      "freight",
      [["14", 2014]],
      "",
      "",
      "",
      options,
    );
    expect(rows.map(([first]) => first)).toEqual(["Freight (10,000 t)", "Manzhouli", "x!", 7]);
    expect(rows[0]).toEqual(["Freight (10,000 t)", "14", 2014]);
  });

  test("PORTRANK: n of N in the header, a source for each, no header on demand", () => {
    const rows = en.rows("PORTRANK", "freight", 2014, 2);
    expect(rows[0]?.[1]).toBe("Port (figures for 3 of 100)");
    expect(rows).toHaveLength(3);
    expect(rows[1]?.slice(0, 3)).toEqual([1, "Manzhouli", 3010]);
    expect(en.rows("PORTRANK", "freight", 2014, 2, "", "", "", "headers=no")).toHaveLength(2);
    expect(en.rows("PORTRANK", "freight", 2014, 1, "", "", "", "order=asc;headers=no")[0]?.[1]).toBe(
      "Erenhot",
    );
  });

  test("PORTLIST without conditions lists every port; its first column serves PORTTABLE", () => {
    const rows = zh.rows("PORTLIST");
    expect(rows).toHaveLength(100);
    const names = rows.map(([name]) => [name]);
    const table = zh.rows("PORTTABLE", names, "freight", 2014);
    expect(table.flat().filter((cell) => typeof cell === "number")).toHaveLength(3);
    expect(
      table.flat().filter((cell) => typeof cell === "object" && "code" in cell && cell.code === "#VALUE!"),
    ).toEqual([]);
  });

  test("PORTLIST in order of the English names", () => {
    const names = en
      .rows("PORTLIST", "内蒙古", "", "", "", "order=desc")
      .map((row) => shownText(row[1] ?? ""));
    expect(names).toEqual([...names].sort().reverse());
  });

  test("PORTDATASET is what the pane inserts; a number that is not printed is #N/A, not 0", () => {
    const rows = zh.rows("PORTDATASET", "foreign-trade-inner-mongolia");
    expect(rows[0]?.[0]).toBe("期间");
    const width = rows[0]?.length;
    expect(rows.every((row) => row.length === width)).toBe(true);
    const value = rows[0]?.findIndex((header) => header === "数值") ?? -1;
    const numbers = rows.slice(1).map((row) => row[value]);
    expect(numbers.some((cell) => typeof cell === "object")).toBe(true);
    expect(numbers.filter((cell) => typeof cell !== "number")).toContainEqual(
      expect.objectContaining({ code: "#N/A", message: "来源没有印出这个数。" }),
    );
    expect(zh.rows("PORTDATASET", "key-projects", "", "headers=no")).toHaveLength(13);
    expect(zh.rows("PORTDATASET", "key-projects", "", "headers=no;order=desc")[0]?.[0]).toBe(13);
  });

  test("PORTFIND leaves out what is much less like the text", () => {
    expect(zh.rows("PORTFIND", "CNMLX")[0]?.[0]).toBe("满洲里");
    expect(zh.rows("PORTFIND", "满洲里").length).toBeLessThanOrEqual(10);
  });
});

test("PORTWHY of growth and progress names the figures they come from", () => {
  expect(zh.call("PORTWHY", "内蒙古", "foreign-trade", 2025, "", "", "of=growth")).toMatch(
    /2,073\.1 亿元.*→.*2,206\.7 亿元/,
  );
  expect(zh.call("PORTWHY", "满洲里", "freight", 2022, "", "", "of=growth")).toMatch(/不是计算所得/);
  expect(en.call("PORTWHY", "满洲里", "ceb-trains", 2021, "", "", "of=growth")).toMatch(
    /Counted by: railway count\. The source itself prints 18%/,
  );
  expect(en.call("PORTWHY", "内蒙古", "ceb-share", 2025, "", "", "of=progress")).toMatch(
    /about 95% .*47\.5% .*÷ target over 50%/,
  );
  expect(zh.call("PORTWHY", "满洲里", "freight", 2014, "", "", "of=growth")).toBe(
    zh.error("PORTGROWTH", "满洲里", "freight", 2014).message,
  );
  expect(zh.call("PORTWHY", "满州里", "freight", 2014, "", "", "of=growth")).toMatch(/您是不是要找/);
});

test("PORTSOURCE of a target", () => {
  expect(zh.call("PORTSOURCE", "内蒙古", "freight", 2025, "", "", "", "kind=target")).toMatch(/内蒙古日报/);
});
