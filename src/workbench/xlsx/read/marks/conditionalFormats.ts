import {
  BAR,
  type BarSettings,
  type ConditionalData,
  type ConditionalLook,
  evenCriteria,
  FIRST_ICON_SET,
  ICON_SETS,
  THREE_COLORS,
} from "../../../model/conditional/data";
import {
  AVERAGES,
  COMPARISONS,
  excelIconSet,
  excelWord,
  PERIODS,
  PLAIN_CRITERIA,
  TEXTS,
} from "../../conditionalWords";
import { attribute, elementsNamed, type XmlElement } from "../../xml";
import { isOn } from "../bookPart";
import type { OpenedMark } from "../openedFile";
import { readBound } from "./bounds";
import { boxesOf, child, type ReadMarkContext, shownFormula } from "./context";
import { colorOf } from "./differentialFormats";

interface Listed {
  readonly priority: number;
  readonly mark: OpenedMark;
}

/** Reads conditional formats, first priority first. What Excel 2010 added stands apart and is put together with the older rule by its id. */
export function readConditionalFormats(
  tail: XmlElement,
  looks: readonly ConditionalLook[],
  context: ReadMarkContext,
): OpenedMark[] {
  const newer = new Map<string, XmlElement>();
  const apart = elementsNamed(child(tail, "extLst") ?? EMPTY, "conditionalFormatting");
  for (const rule of apart.flatMap((one) => elementsNamed(one, "cfRule")))
    newer.set(attribute(rule, "id"), rule);
  const found: Listed[] = [];
  const add = (element: XmlElement, sqref: string, extended?: XmlElement): void => {
    const boxes = boxesOf(sqref);
    const data = dataOf(element, extended, looks, context);
    if (data === null || boxes.length === 0) context.losses.add("conditionalFormats");
    else {
      const mark: OpenedMark = { kind: "conditionalFormat", boxes, data: { ...data } };
      found.push({ priority: Number(attribute(element, "priority") || Infinity), mark });
    }
  };
  for (const group of tail.children) {
    if (group.name !== "conditionalFormatting") continue;
    for (const rule of group.children) {
      if (rule.name !== "cfRule") continue;
      const id = elementsNamed(rule, "id")[0]?.text ?? "";
      const extended = newer.get(id);
      newer.delete(id);
      add(rule, attribute(group, "sqref"), extended);
    }
  }
  for (const group of apart) {
    for (const rule of elementsNamed(group, "cfRule")) {
      if (newer.has(attribute(rule, "id"))) add(rule, child(group, "sqref")?.text ?? "", rule);
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ mark }) => mark);
}

const EMPTY: XmlElement = { name: "", attributes: new Map(), children: [], text: "" };

/** What a rule keeps; null for kinds that this host does not have. */
function dataOf(
  element: XmlElement,
  extended: XmlElement | undefined,
  looks: readonly ConditionalLook[],
  context: ReadMarkContext,
): ConditionalData | null {
  const dxf = attribute(element, "dxfId");
  const look = dxf === "" ? {} : (looks[Number(dxf)] ?? {});
  const common = {
    stopIfTrue: isOn(attribute(element, "stopIfTrue")),
    ...(Object.keys(look).length === 0 ? {} : { format: look }),
  };
  const formulas = element.children.filter((one) => one.name === "formula").map((one) => one.text);
  const kind = attribute(element, "type");
  switch (kind) {
    case "cellIs": {
      const [formula1, formula2] = formulas.map((formula) => shownFormula(context, formula));
      const operator = excelWord(COMPARISONS, attribute(element, "operator"));
      if (operator === undefined || formula1 === undefined) return null;
      const rule = { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
      return { type: "CellValue", ...common, rule };
    }
    case "expression": {
      const [formula] = formulas;
      return formula === undefined
        ? null
        : { type: "Custom", ...common, formula: shownFormula(context, formula) };
    }
    case "top10": {
      const side = isOn(attribute(element, "bottom")) ? "Bottom" : "Top";
      const type = `${side}${isOn(attribute(element, "percent")) ? "Percent" : "Items"}`;
      return { type: "TopBottom", ...common, rule: { rank: Number(attribute(element, "rank")), type } };
    }
    case "colorScale":
      return { type: "ColorScale", ...common, ...scale(child(element, "colorScale"), context) };
    case "dataBar":
      return { type: "DataBar", ...common, ...bar(element, extended, context) };
    case "iconSet":
      return icons(child(element, "iconSet"), common.stopIfTrue, context);
    default: {
      const [operator] = TEXTS.find(([, type]) => type === kind) ?? [];
      const text = attribute(element, "text");
      if (operator !== undefined) {
        // Without the text the rule is only its formula.
        return text === "" ? null : { type: "ContainsText", ...common, rule: { operator, text } };
      }
      const criterion = criterionOf(kind, element);
      return criterion === undefined ? null : { type: "PresetCriteria", ...common, rule: { criterion } };
    }
  }
}

function criterionOf(kind: string, element: XmlElement): string | undefined {
  if (kind === "timePeriod") return excelWord(PERIODS, attribute(element, "timePeriod"));
  if (kind !== "aboveAverage") return excelWord(PLAIN_CRITERIA, kind);
  const given = (name: string, otherwise: string): string => attribute(element, name) || otherwise;
  return AVERAGES.find(
    ([, attributes]) =>
      given("aboveAverage", "1") === (attributes.aboveAverage ?? "1") &&
      given("equalAverage", "0") === (attributes.equalAverage ?? "0") &&
      given("stdDev", "0") === (attributes.stdDev ?? "0"),
  )?.[0];
}

function scale(element: XmlElement | undefined, context: ReadMarkContext): Partial<ConditionalData> {
  const children = element?.children ?? [];
  const colors = children.filter((one) => one.name === "color");
  const points = children
    .filter((one) => one.name === "cfvo")
    .map((one, index) => {
      const color = colorOf(colors[index], context.colors) ?? "#FFFFFF";
      return { ...readBound(one, context), color };
    });
  const [minimum, second, third] = points;
  const criteria =
    third === undefined ? { minimum, maximum: second } : { minimum, midpoint: second, maximum: third };
  return isSame(criteria, THREE_COLORS) ? {} : { criteria };
}

function bar(
  element: XmlElement,
  extended: XmlElement | undefined,
  context: ReadMarkContext,
): Partial<ConditionalData> {
  const plain = child(element, "dataBar");
  const more = child(extended, "dataBar");
  const [low, high] = (more ?? plain)?.children.filter((one) => one.name === "cfvo") ?? [];
  const color = (name: string): string | undefined => colorOf(child(more, name), context.colors);
  const axis = attribute(more, "axisPosition");
  const direction = attribute(more, "direction");
  const own = {
    axisColor: more === undefined ? BAR.axisColor : (color("axisColor") ?? ""),
    axisFormat: axis === "none" ? "None" : axis === "middle" ? "CellMidPoint" : "Automatic",
    barDirection:
      direction === "leftToRight" ? "LeftToRight" : direction === "rightToLeft" ? "RightToLeft" : "Context",
    showDataBarOnly: ["0", "false"].includes(attribute(plain, "showValue")),
    lowerBoundRule: readBound(low, context),
    upperBoundRule: readBound(high, context),
  } satisfies Partial<BarSettings>;
  const positive: BarSettings["positive"] = {
    borderColor: isOn(attribute(more, "border")) ? (color("borderColor") ?? "") : "",
    fillColor: colorOf(child(plain, "color"), context.colors) ?? BAR.positive.fillColor,
    gradientFill: !["0", "false"].includes(attribute(more, "gradient")),
  };
  const negative: BarSettings["negative"] = {
    borderColor: color("negativeBorderColor") ?? "",
    fillColor: color("negativeFillColor") ?? BAR.negative.fillColor,
    matchPositiveBorderColor:
      more !== undefined && !["0", "false"].includes(attribute(more, "negativeBarBorderColorSameAsPositive")),
    matchPositiveFillColor: isOn(attribute(more, "negativeBarColorSameAsPositive")),
  };
  return {
    ...changed(own, BAR),
    ...within("positive", changed(positive, BAR.positive)),
    ...within("negative", changed(negative, BAR.negative)),
  };
}

function icons(
  element: XmlElement | undefined,
  stopIfTrue: boolean,
  context: ReadMarkContext,
): ConditionalData | null {
  const style = excelIconSet(attribute(element, "iconSet") || "3TrafficLights1");
  if (!ICON_SETS.includes(style)) return null;
  const own = element?.children.filter((one) => one.name === "cfIcon") ?? [];
  const criteria = (element?.children ?? [])
    .filter((one) => one.name === "cfvo")
    .map((one, index) => {
      const icon = own[index];
      const set = excelIconSet(attribute(icon, "iconSet"));
      const at = Number(attribute(icon, "iconId"));
      const isOwn = icon !== undefined && (set !== style || at !== index);
      return {
        formula: "0",
        ...readBound(one, context),
        operator: ["0", "false"].includes(attribute(one, "gte")) ? "GreaterThan" : "GreaterThanOrEqual",
        ...(isOwn ? { customIcon: { set, index: at } } : {}),
      };
    });
  return {
    type: "IconSet",
    stopIfTrue,
    ...(style === FIRST_ICON_SET ? {} : { style }),
    ...(isSame(criteria, evenCriteria(style)) ? {} : { criteria }),
    ...(isOn(attribute(element, "reverse")) ? { reverseIconOrder: true } : {}),
    ...(["0", "false"].includes(attribute(element, "showValue")) ? { showIconOnly: true } : {}),
  };
}

/** What is not as Excel has it at first. */
function changed<T extends object>(values: T, initial: object): Partial<T> {
  const entries = Object.entries(values).filter(
    ([name, value]) => !isSame(value, Reflect.get(initial, name)),
  );
  return Object.fromEntries(entries) as Partial<T>;
}

function within(name: string, values: object): object {
  return Object.keys(values).length === 0 ? {} : { [name]: values };
}

function isSame(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value !== "object" || value === null
      ? value
      : Object.entries(value)
          .map(([key, inner]) => [key, sorted(inner)] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
