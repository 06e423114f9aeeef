import { type HostOf, navigations } from "../hostTypes";
import { stored } from "../storedObject";
import { DATA_TABLE, ERROR_BARS } from "./fields";
import { ChartDataTableFormatHost, ChartErrorBarsFormatHost } from "./formats";

/** Excel.ChartErrorBars */
export class ChartErrorBarsHost
  extends stored("ChartErrorBars", ERROR_BARS)
  implements HostOf<Excel.ChartErrorBars>
{
  static override readonly navigations = navigations<Excel.ChartErrorBars>()("format");

  get format(): ChartErrorBarsFormatHost {
    return new ChartErrorBarsFormatHost(this._node.child("format"));
  }
}

/** Excel.ChartDataTable: the figures below a chart. */
export class ChartDataTableHost
  extends stored("ChartDataTable", DATA_TABLE)
  implements HostOf<Excel.ChartDataTable>
{
  static override readonly navigations = navigations<Excel.ChartDataTable>()("format");

  get format(): ChartDataTableFormatHost {
    return new ChartDataTableFormatHost(this._node.child("format"));
  }
}
