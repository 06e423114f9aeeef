import { AddinNames } from "../../../src/workbench/xlsx/formulas/addinNames";
import { fromFile } from "../../../src/workbench/xlsx/formulas/fromFile";
import { toFile } from "../../../src/workbench/xlsx/formulas/toFile";
import { ADDIN } from "./support";

const addin = new AddinNames(ADDIN);

describe("formulas in files", () => {
  test.each([
    ["=SUM(A1:B2)", "SUM(A1:B2)"],
    ['=KOUAN.PORTFREIGHT("满洲里",2014)', '_xldudf_KOUAN_PORTFREIGHT("满洲里",2014)'],
    ["=1+KOUAN.PORT.LIST()", "1+_xldudf_KOUAN_PORT_LIST()"],
    ['="KOUAN.PORTFREIGHT("&A1', '"KOUAN.PORTFREIGHT("&A1'],
    ["='KOUAN.X (1)'!A1", "'KOUAN.X (1)'!A1"],
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=SORT(FILTER(A1:A9,B1:B9))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9))"],
    ["=LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(v,v+x))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+x))"],
    ["=SUM(A1#)+Sheet2!B2#", "SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.ANCHORARRAY(Sheet2!B2)"],
    ["=SUM(Freight[[#This Row],[货运量]])", "SUM(Freight[[#This Row],[货运量]])"],
    ["=IFERROR(A1,#N/A)", "IFERROR(A1,#N/A)"],
  ])("%s", (shown, inFile) => {
    expect(toFile(shown, addin).formula).toBe(inFile);
    expect(fromFile(inFile, addin)).toEqual({ formula: shown, foreign: false });
  });

  test("the formula bar's [@Column] is written out", () => {
    expect(toFile("=[@Year]+T2[@[Port name]]", addin, "T1").formula).toBe(
      "T1[[#This Row],[Year]]+T2[[#This Row],[Port name]]",
    );
  });

  test("says which formulas call the add-in and which may spill", () => {
    expect(toFile("=kouan.portfreight(1)", addin)).toMatchObject({ usesAddin: true, maySpill: true });
    expect(toFile("=UNIQUE(A:A)", addin)).toMatchObject({ usesAddin: false, maySpill: true });
    expect(toFile("=A1", addin)).toMatchObject({ usesAddin: false, maySpill: false });
  });

  test("functions of other add-ins stay as the file spells them", () => {
    expect(fromFile("_xldudf_CONTOSO_ADD(1)", addin)).toEqual({
      formula: "=_xldudf_CONTOSO_ADD(1)",
      foreign: true,
    });
    expect(fromFile("_xldudf_KOUAN_NEW_ONE(1)", addin).formula).toBe("=KOUAN.NEW_ONE(1)");
  });

  test("of several add-ins each has its own, and others stay marked", () => {
    const two = new AddinNames([...ADDIN, { namespace: "TIDES", names: ["HIGH.WATER"] }]);
    expect(toFile("=KOUAN.PORTFREIGHT(1)+TIDES.HIGH.WATER(2)", two).formula).toBe(
      "_xldudf_KOUAN_PORTFREIGHT(1)+_xldudf_TIDES_HIGH_WATER(2)",
    );
    expect(fromFile("_xldudf_KOUAN_NEW_ONE(1)+_xldudf_TIDES_HIGH_WATER(2)", two)).toEqual({
      formula: "=KOUAN.NEW_ONE(1)+TIDES.HIGH.WATER(2)",
      foreign: false,
    });
  });

  test("without an add-in nothing is renamed", () => {
    const none = new AddinNames([{ namespace: "", names: [] }]);
    expect(toFile("=KOUAN.X(1)", none).formula).toBe("KOUAN.X(1)");
  });
});
