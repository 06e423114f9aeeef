/**
 * What only some functions do, on the bundled data: spills, derived figures, targets. Cases of every function: `proof.test.ts`.
 */
import { currentCatalog } from "../../src/data";
import { fakeExcel } from "../support/customFunctions";
import { shownText } from "./formula";

const catalog = currentCatalog();
const zh = fakeExcel(catalog, "zh");
const en = fakeExcel(catalog, "en");

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
    const error = (code: string, words: string): unknown =>
      expect.objectContaining({ code, message: expect.stringContaining(words) as unknown });
    expect(rows[0]?.[1]).toEqual(error("#N/A", "2015年"));
    expect(rows[1]).toEqual([error("#VALUE!", "满州里"), error("#VALUE!", "满州里")]);
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
