import { type HostOf, navigations } from "../hostTypes";
import { StoredObject } from "../storedObject";
import { ChartPlotAreaFormatHost } from "./formats";

/** Excel.ChartPlotArea */
export class ChartPlotAreaHost extends StoredObject implements HostOf<Excel.ChartPlotArea> {
  static override readonly typeName = "ChartPlotArea";
  static override readonly navigations = navigations<Excel.ChartPlotArea>()("format");

  get format(): ChartPlotAreaFormatHost {
    return new ChartPlotAreaFormatHost(this._node.child("format"));
  }
}
