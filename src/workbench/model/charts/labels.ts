import { type HostOf, navigations } from "../hostTypes";
import { stored } from "../storedObject";
import { DATA_LABELS } from "./fields";
import { ChartDataLabelFormatHost } from "./formats";

/** Excel.ChartDataLabels: of a series, or of all series of a chart. */
export class ChartDataLabelsHost
  extends stored("ChartDataLabels", DATA_LABELS)
  implements HostOf<Excel.ChartDataLabels>
{
  static override readonly navigations = navigations<Excel.ChartDataLabels>()("format");

  get format(): ChartDataLabelFormatHost {
    return new ChartDataLabelFormatHost(this._node.child("format"));
  }
}
