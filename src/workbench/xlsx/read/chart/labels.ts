/**
 * Reading the labels of points and the texts beside trendlines.
 * @module
 */
import { attribute, type XmlElement } from "../../xml";
import { child, children, type Data, flagOf, textOf, valOf } from "./elements";
import { formatOf } from "./looks";
import { anchorOf, angleOf } from "./titles";

const PLACES: Readonly<Record<string, string>> = {
  ctr: "Center",
  inEnd: "InsideEnd",
  inBase: "InsideBase",
  outEnd: "OutsideEnd",
  l: "Left",
  r: "Right",
  t: "Top",
  b: "Bottom",
  bestFit: "BestFit",
};

/** The data labels of a series, or of one of its points. */
export function labelsOf(labels: XmlElement): Data {
  const position = PLACES[valOf(child(labels, "dLblPos"))];
  return {
    showValue: flagOf(child(labels, "showVal")),
    showCategoryName: flagOf(child(labels, "showCatName")),
    showSeriesName: flagOf(child(labels, "showSerName")),
    showPercentage: flagOf(child(labels, "showPercent")),
    showBubbleSize: flagOf(child(labels, "showBubbleSize")),
    showLegendKey: flagOf(child(labels, "showLegendKey")),
    separator: child(labels, "separator")?.text ?? ", ",
    ...(position === undefined ? {} : { position }),
    ...looksOf(labels),
  };
}

/** Labels of single points, by index. */
export function pointLabelsOf(labels: XmlElement): ReadonlyMap<string, Data> {
  return new Map(
    children(labels, "dLbl").map((label) => {
      const index = valOf(child(label, "idx"));
      if (flagOf(child(label, "delete"))) {
        const shown = ["Value", "CategoryName", "SeriesName", "Percentage", "BubbleSize"];
        return [index, Object.fromEntries<unknown>(shown.map((part) => [`show${part}`, false]))];
      }
      return [index, { ...labelsOf(label), ...ownOf(label) }];
    }),
  );
}

/** The text beside a trendline. */
export function trendLabelOf(line: XmlElement): Data {
  const label = child(line, "trendlineLbl");
  return label === undefined ? {} : { label: { ...looksOf(label), ...ownOf(label) } };
}

function looksOf(labels: XmlElement): Data {
  const format = child(labels, "numFmt");
  const text = child(labels, "txPr");
  const angle = angleOf(text);
  return {
    ...(format === undefined
      ? {}
      : {
          numberFormat: attribute(format, "formatCode"),
          linkNumberFormat: attribute(format, "sourceLinked") === "1",
        }),
    ...(angle === undefined ? {} : { textOrientation: angle }),
    ...anchorOf(text),
    format: formatOf(labels),
  };
}

/** Text and place of its own. */
function ownOf(label: XmlElement): Data {
  const rich = child(child(label, "tx"), "rich");
  const manual = child(child(label, "layout"), "manualLayout");
  const [x, y] = [valOf(child(manual, "x")), valOf(child(manual, "y"))];
  return {
    ...(rich === undefined ? {} : { text: textOf(rich) }),
    ...(x === "" && y === "" ? {} : { shift: { x: Number(x), y: Number(y) } }),
  };
}
