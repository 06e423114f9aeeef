import { FunctionOwners } from "../../../src/workbench/grid/customFunctions/functionOwners";
import { parseFunctions } from "../../../src/workbench/grid/customFunctions/metadata";

const named = (...names: string[]) =>
  parseFunctions({ functions: names.map((name) => ({ id: name, name, description: `about ${name}` })) });

describe("functions of several add-ins", () => {
  it("go to the add-in of their namespace, whichever came first", () => {
    const owners = new FunctionOwners<string>();
    expect(owners.set(1, "TIDES", named("HIGH"), "tides")).toEqual([]);
    expect(owners.set(0, "KOUAN", named("high", "PORTFREIGHT"), "kouan")).toEqual([]);
    expect([...owners.answering()].map(([name, { host }]) => [name, host])).toEqual([
      ["TIDES.HIGH", "tides"],
      ["KOUAN.HIGH", "kouan"],
      ["KOUAN.PORTFREIGHT", "kouan"],
    ]);
  });

  it("of one name are answered by the first add-in, also when it comes later, and by the other when it goes", () => {
    const owners = new FunctionOwners<string>();
    owners.set(1, "CONTOSO", named("ADD", "CLOCK"), "second");
    expect(owners.answering().get("CONTOSO.ADD")?.host).toBe("second");
    expect(owners.set(0, "Contoso", named("add"), "first")).toEqual(["CONTOSO.ADD"]);
    expect(owners.answering().get("CONTOSO.ADD")?.host).toBe("first");
    expect(owners.answering().get("CONTOSO.CLOCK")?.host).toBe("second");
    expect(owners.set(1, "CONTOSO", named("ADD", "CLOCK"), "second")).toEqual(["CONTOSO.ADD"]);
    owners.remove(0);
    expect(owners.answering().get("CONTOSO.ADD")?.host).toBe("second");
  });

  it("without a namespace have their plain names", () => {
    const owners = new FunctionOwners<string>();
    owners.set(0, "", named("add"), "one");
    expect([...owners.answering().keys()]).toEqual(["ADD"]);
  });

  it("are described in another language without being registered anew", () => {
    const owners = new FunctionOwners<string>();
    owners.set(0, "A", named("F"), "one");
    owners.set(1, "B", named("F"), "two");
    const before = owners.answering().get("A.F");
    owners.describe(0, "A", parseFunctions({ functions: [{ id: "F", name: "F", description: "一" }] }));
    expect(owners.answering().get("A.F")).toBe(before);
    expect([...owners.described()].map(([name, { description }]) => [name, description])).toEqual([
      ["B.F", "about F"],
      ["A.F", "一"],
    ]);
  });
});
