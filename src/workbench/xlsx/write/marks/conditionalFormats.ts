import { conditionalOf, type ConditionalData, scaleOf } from "../../../model/conditional/data";
import type { Mark } from "../../../model/store";
import { AVERAGES, COMPARISONS, fileWord, PERIODS, PLAIN_CRITERIA, TEXTS } from "../../conditionalWords";
import { escapeXml } from "../../xml";
import type { PackageEditor } from "../packageEditor";
import { addToSheet } from "../sheetParts";
import { barXml, newerBarXml } from "./bars";
import { attributes, type MarkContext, originOf, quoted, ruleOperand, sqref } from "./context";
import type { DifferentialFormats } from "./differentialFormats";
import { boundXml, colorXml } from "./bounds";
import { iconsXml, isNewer, newerIconsXml } from "./icons";
import { periodFormula } from "./periods";

const MAIN_2010 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const OFFICE_2006 = "http://schemas.microsoft.com/office/excel/2006/main";
// documented: [MS-XLSX] 2.2.4: the places of conditional formats of Excel 2010, and of their ids in the older rules.
const FORMATS_2010 = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const ID_2010 = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

/** Puts conditional formats into a sheet, first priority first. documented: ECMA-376 part 1, 18.3.1.10, and [MS-XLSX] 2.6.20 */
export function writeConditionalFormats(
  file: PackageEditor,
  path: string,
  marks: readonly Mark[],
  looks: DifferentialFormats,
  context: MarkContext,
): void {
  const newer: string[] = [];
  marks.forEach((mark, index) => {
    const data = conditionalOf(mark);
    const cells = sqref(mark.boxes);
    const id = guid(mark.id);
    const rule = ruleXml(data, { origin: originOf(mark.boxes), id, priority: index + 1, looks, context });
    const extended = newerRuleXml(data, id, index + 1, context);
    if (rule === null && extended === null) context.losses.add("conditionalFormats");
    if (rule !== null) {
      addToSheet(file, path, `<conditionalFormatting sqref="${cells}">${rule}</conditionalFormatting>`);
    }
    if (extended === null) return;
    newer.push(
      `<x14:conditionalFormatting xmlns:xm="${OFFICE_2006}">${extended}<xm:sqref>${cells}</xm:sqref></x14:conditionalFormatting>`,
    );
  });
  if (newer.length === 0) return;
  const list = `<x14:conditionalFormattings>${newer.join("")}</x14:conditionalFormattings>`;
  addToSheet(
    file,
    path,
    `<extLst><ext uri="${FORMATS_2010}" xmlns:x14="${MAIN_2010}">${list}</ext></extLst>`,
  );
}

interface RuleContext {
  readonly origin: string;
  readonly id: string;
  readonly priority: number;
  readonly looks: DifferentialFormats;
  readonly context: MarkContext;
}

/** The rule as all versions know it; null where only newer ones do, or where it is not complete. */
function ruleXml(
  data: ConditionalData,
  { origin, id, priority, looks, context }: RuleContext,
): string | null {
  const rule = (
    given: Readonly<Record<string, string | number | undefined>>,
    formulas: readonly (string | null)[],
  ): string | null => {
    if (formulas.some((formula) => formula === null)) return null;
    const { type, ...rest } = given;
    const all = {
      type,
      dxfId: looks.idOf(data.format),
      priority,
      stopIfTrue: data.stopIfTrue === true ? 1 : undefined,
      ...rest,
    };
    const inside = formulas.map((formula) => `<formula>${formula ?? ""}</formula>`).join("");
    return `<cfRule${attributes(all)}>${inside}</cfRule>`;
  };
  const visual = (type: string, inside: string | null, ids = false): string | null => {
    const ext = `<extLst><ext uri="${ID_2010}" xmlns:x14="${MAIN_2010}"><x14:id>${id}</x14:id></ext></extLst>`;
    if (inside === null) return null;
    return `<cfRule type="${type}" priority="${String(priority)}">${inside}${ids ? ext : ""}</cfRule>`;
  };
  const { rule: given = {} } = data;
  switch (data.type) {
    case "CellValue": {
      const operator = fileWord(COMPARISONS, given.operator);
      const bounds = [given.formula1, given.formula2].filter(
        (bound) => bound !== undefined && bound !== null,
      );
      if (operator === undefined || bounds.length === 0) return null;
      return rule(
        { type: "cellIs", operator },
        bounds.map((bound) => ruleOperand(context, bound)),
      );
    }
    case "ContainsText":
      return textRule(given, origin, rule);
    case "TopBottom": {
      const kind = typeof given.type === "string" ? given.type : "";
      if (kind === "") return null;
      return rule(
        {
          type: "top10",
          percent: kind.endsWith("Percent") ? 1 : undefined,
          bottom: kind.startsWith("Bottom") ? 1 : undefined,
          rank: Number(given.rank),
        },
        [],
      );
    }
    case "PresetCriteria":
      return presetRule(String(given.criterion), origin, rule);
    case "Custom":
      return data.formula === undefined
        ? null
        : rule({ type: "expression" }, [ruleOperand(context, asFormula(data.formula))]);
    case "ColorScale": {
      const { minimum, midpoint, maximum } = scaleOf(data);
      const points = [minimum, ...(midpoint === undefined ? [] : [midpoint]), maximum];
      const bounds = points.map((point) => boundXml(point, context));
      const colors = points.map((point) => colorXml("color", point.color ?? "#FFFFFF"));
      if (bounds.includes(null)) return null;
      return visual("colorScale", `<colorScale>${bounds.join("")}${colors.join("")}</colorScale>`);
    }
    case "DataBar":
      return visual("dataBar", barXml(data, context), true);
    case "IconSet":
      return isNewer(data) ? null : visual("iconSet", iconsXml(data, context));
  }
}

/** What only Excel 2010 and later know of a rule; null where there is nothing of that. */
function newerRuleXml(
  data: ConditionalData,
  id: string,
  priority: number,
  context: MarkContext,
): string | null {
  if (data.type === "DataBar") {
    const bar = newerBarXml(data, context);
    return bar === null ? null : `<x14:cfRule type="dataBar" id="${id}">${bar}</x14:cfRule>`;
  }
  if (data.type !== "IconSet" || !isNewer(data)) return null;
  const icons = newerIconsXml(data, context);
  if (icons === null) return null;
  return `<x14:cfRule type="iconSet" priority="${String(priority)}" id="${id}">${icons}</x14:cfRule>`;
}

type Write = (
  given: Readonly<Record<string, string | number | undefined>>,
  formulas: readonly (string | null)[],
) => string | null;

function textRule(given: Readonly<Record<string, unknown>>, origin: string, write: Write): string | null {
  const [excel, type, operator] = TEXTS.find(([word]) => word === given.operator) ?? [];
  const { text } = given;
  if (type === undefined || typeof text !== "string") return null;
  const word = quoted(text);
  const formulas: Readonly<Record<string, string>> = {
    Contains: `NOT(ISERROR(SEARCH(${word},${origin})))`,
    NotContains: `ISERROR(SEARCH(${word},${origin}))`,
    BeginsWith: `LEFT(${origin},LEN(${word}))=${word}`,
    EndsWith: `RIGHT(${origin},LEN(${word}))=${word}`,
  };
  return write({ type, operator, text }, [escapeXml(formulas[excel ?? ""] ?? "")]);
}

function presetRule(criterion: string, origin: string, write: Write): string | null {
  const period = fileWord(PERIODS, criterion);
  if (period !== undefined) {
    return write({ type: "timePeriod", timePeriod: period }, [escapeXml(periodFormula(period, origin))]);
  }
  const average = AVERAGES.find(([word]) => word === criterion)?.[1];
  if (average !== undefined) return write({ type: "aboveAverage", ...average }, []);
  const type = fileWord(PLAIN_CRITERIA, criterion);
  if (type === undefined) return null;
  const formulas: Readonly<Record<string, string>> = {
    containsBlanks: `LEN(TRIM(${origin}))=0`,
    notContainsBlanks: `LEN(TRIM(${origin}))>0`,
    containsErrors: `ISERROR(${origin})`,
    notContainsErrors: `NOT(ISERROR(${origin}))`,
  };
  const formula = formulas[type];
  return write({ type }, formula === undefined ? [] : [escapeXml(formula)]);
}

function asFormula(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}

function guid(id: string): string {
  return /^\{[0-9A-F-]{36}\}$/i.test(id) ? id : `{${crypto.randomUUID().toUpperCase()}}`;
}
