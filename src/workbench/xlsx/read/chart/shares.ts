import { CHART } from "../../../model/charts/fields";
import { valuesOf } from "../../../model/storedObject";
import type { Data } from "./elements";

/** A chart's data with its places in points: a file has them as shares of the chart, whose size is known only now. */
export function inPoints(chart: Data): Data {
  const { width, height } = valuesOf({ width: CHART.width, height: CHART.height }, chart);
  const wholes: Readonly<Record<string, number>> = { left: width, top: height, width, height };
  const convert = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const { share, ...rest } = value as { readonly share?: Readonly<Record<string, number>> };
    const places = Object.entries(share ?? {}).map(([name, part]) => [
      name,
      Number((part * (wholes[name] ?? 1)).toFixed(3)),
    ]);
    const inner = Object.entries(rest).map(([name, one]) => [name, convert(one)]);
    return Object.fromEntries([...inner, ...places]);
  };
  return convert(chart) as Data;
}
