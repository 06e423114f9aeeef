import { asColor } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { flag, stored, type StoredClass, StoredObject } from "../storedObject";
import { FONT, LINE } from "./fields";

/** Excel.ChartFont */
export class ChartFontHost extends stored("ChartFont", FONT) implements HostOf<Excel.ChartFont> {}

/** Excel.ChartFill: one colour, none, or as the chart has it. */
export class ChartFillHost extends StoredObject implements HostOf<Excel.ChartFill> {
  static override readonly typeName = "ChartFill";

  clear(): void {
    this._assertWritable();
    this._node.write({ color: "none" });
  }

  setSolidColor(color: unknown): void {
    const checked = asColor(color);
    this._assertWritable();
    this._node.write({ color: checked });
  }
}

/** Excel.ChartLineFormat */
export class ChartLineFormatHost
  extends stored("ChartLineFormat", LINE)
  implements HostOf<Excel.ChartLineFormat>
{
  clear(): void {
    this._assertWritable();
    this._node.write({ color: "", lineStyle: "None", weight: -1 });
  }
}

/** Excel.ChartBorder */
export class ChartBorderHost extends stored("ChartBorder", LINE) implements HostOf<Excel.ChartBorder> {
  clear(): void {
    this._assertWritable();
    this._node.write({ color: "", lineStyle: "None", weight: -1 });
  }
}

const PARTS = {
  border: ChartBorderHost,
  fill: ChartFillHost,
  font: ChartFontHost,
  line: ChartLineFormatHost,
} as const;

type Parts<K extends keyof typeof PARTS> = { readonly [P in K]: InstanceType<(typeof PARTS)[P]> };

/** A format made of some of border, fill, font and line. */
function formatOf<const K extends keyof typeof PARTS>(
  typeName: string,
  ...parts: readonly K[]
): StoredClass<Parts<K>> {
  class Format extends StoredObject {
    static override readonly typeName: string = typeName;
    static override readonly navigations: readonly string[] = parts;
  }
  for (const part of parts) {
    Object.defineProperty(Format.prototype, part, {
      get(this: StoredObject) {
        return new PARTS[part](this._node.child(part));
      },
    });
  }
  return Format as unknown as StoredClass<Parts<K>>;
}

/** Excel.ChartTitleFormat */
export class ChartTitleFormatHost
  extends formatOf("ChartTitleFormat", "border", "fill", "font")
  implements HostOf<Excel.ChartTitleFormat> {}

/** Excel.ChartAxisTitleFormat */
export class ChartAxisTitleFormatHost
  extends formatOf("ChartAxisTitleFormat", "border", "fill", "font")
  implements HostOf<Excel.ChartAxisTitleFormat> {}

/** Excel.ChartLegendFormat */
export class ChartLegendFormatHost
  extends formatOf("ChartLegendFormat", "border", "fill", "font")
  implements HostOf<Excel.ChartLegendFormat> {}

/** Excel.ChartDataLabelFormat */
export class ChartDataLabelFormatHost
  extends formatOf("ChartDataLabelFormat", "border", "fill", "font")
  implements HostOf<Excel.ChartDataLabelFormat> {}

/** Excel.ChartAxisFormat */
export class ChartAxisFormatHost
  extends formatOf("ChartAxisFormat", "fill", "font", "line")
  implements HostOf<Excel.ChartAxisFormat> {}

/** Excel.ChartSeriesFormat */
export class ChartSeriesFormatHost
  extends formatOf("ChartSeriesFormat", "fill", "line")
  implements HostOf<Excel.ChartSeriesFormat> {}

/** Excel.ChartPointFormat */
export class ChartPointFormatHost
  extends formatOf("ChartPointFormat", "border", "fill")
  implements HostOf<Excel.ChartPointFormat> {}

/** Excel.ChartTrendlineFormat */
export class ChartTrendlineFormatHost
  extends formatOf("ChartTrendlineFormat", "line")
  implements HostOf<Excel.ChartTrendlineFormat> {}

/** Excel.ChartTrendlineLabelFormat */
export class ChartTrendlineLabelFormatHost
  extends formatOf("ChartTrendlineLabelFormat", "border", "fill", "font")
  implements HostOf<Excel.ChartTrendlineLabelFormat> {}

/** Excel.ChartErrorBarsFormat */
export class ChartErrorBarsFormatHost
  extends formatOf("ChartErrorBarsFormat", "line")
  implements HostOf<Excel.ChartErrorBarsFormat> {}

/** Excel.ChartDataTableFormat */
export class ChartDataTableFormatHost
  extends formatOf("ChartDataTableFormat", "border", "fill", "font")
  implements HostOf<Excel.ChartDataTableFormat> {}

/** Excel.ChartGridlinesFormat */
export class ChartGridlinesFormatHost
  extends formatOf("ChartGridlinesFormat", "line")
  implements HostOf<Excel.ChartGridlinesFormat> {}

/** Excel.ChartPlotAreaFormat */
export class ChartPlotAreaFormatHost
  extends formatOf("ChartPlotAreaFormat", "border", "fill")
  implements HostOf<Excel.ChartPlotAreaFormat> {}

/** Excel.ChartAreaFormat */
export class ChartAreaFormatHost
  extends stored("ChartAreaFormat", { roundedCorners: flag(false) })
  implements HostOf<Excel.ChartAreaFormat>
{
  static override readonly navigations = navigations<Excel.ChartAreaFormat>()("border", "fill", "font");

  get fill(): ChartFillHost {
    return new ChartFillHost(this._node.child("fill"));
  }
  get font(): ChartFontHost {
    return new ChartFontHost(this._node.child("font"));
  }
  get border(): ChartBorderHost {
    return new ChartBorderHost(this._node.child("border"));
  }
}
