import { plainReferences } from "../../../src/workbench/grid/plainReferences";

/** Marks as they are put to Univer, legibly. */
const shown = (formula: string) =>
  plainReferences(formula).replace(
    /\uE000(\w+)\uE001/gu,
    (_mark, code: string) => `‹${String.fromCodePoint(parseInt(code, 36))}›`,
  );

describe("structured references as the grid's parser takes them", () => {
  it.each([
    ["=SUM(T[Year])", "=SUM(T[Year])"],
    ["=SUM(T[Freight (10,000 t)])", "=SUM(T[Freight ‹(›10‹,›000 t‹)›])"],
    ["=T[货运量（万吨）]", "=T[货运量‹（›万吨‹）›]"],
    ["=T[@Year]", "=T[[#This Row],[Year]]"],
    ["=T[@[A: B]]", "=T[[#This Row],[A‹:› B]]"],
    ["=T[@[A]:[B,C]]", "=T[[#This Row],[A]:[B‹,›C]]"],
    ["=T[@]", "=T[#This Row]"],
    ["=T[#Headers]", "=T[#Headers]"],
    ["=T[[#Headers],[a (b)]]", "=T[[#Headers],[a ‹(›b‹)›]]"],
    ["=T[[#Data],[a-b]:[c]]", "=T[[#Data],[a‹-›b]:[c]]"],
    ["=T[a'[b']]", "=T[a‹[›b‹]›]"],
    ["=T['#]", "=T[‹#›]"],
    ['="T[a (b)]"&T[a (b)]', '="T[a (b)]"&T[a ‹(›b‹)›]'],
    ["='T[a (b)]'!A1", "='T[a (b)]'!A1"],
    ["=[Book (1).xlsx]Sheet1!A1", "=[Book (1).xlsx]Sheet1!A1"],
    ["=SUM(My_Ports.2[Year])", "=SUM(My‹_›Ports‹.›2[Year])"],
    ["=A1+B2", "=A1+B2"],
  ])("%s", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });
});
