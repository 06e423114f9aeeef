import { DOCS, documented } from "../../richapi/errors";
import { HostCollection } from "../../richapi/hostObject";
import { type HostOf, navigations } from "../hostTypes";
import { type DataNode, stored } from "../storedObject";
import { POINT } from "./fields";
import { ChartPointFormatHost } from "./formats";
import type { SeriesView } from "./view";

/** Excel.ChartPoint */
export class ChartPointHost extends stored("ChartPoint", POINT, "value") implements HostOf<Excel.ChartPoint> {
  static override readonly navigations = navigations<Excel.ChartPoint>()("format");
  readonly #value: () => number | null;

  constructor(node: DataNode, value: () => number | null) {
    super(node);
    this.#value = value;
  }

  get value(): unknown {
    return this.#value();
  }
  get format(): ChartPointFormatHost {
    return new ChartPointFormatHost(this._node.child("format"));
  }
}

/** Excel.ChartPointsCollection */
export class ChartPointsCollectionHost
  extends HostCollection<ChartPointHost>
  implements HostOf<Excel.ChartPointsCollection>
{
  static override readonly typeName = "ChartPointsCollection";
  static override readonly scalars = ["count"];
  readonly #series: DataNode;
  readonly #view: () => SeriesView;

  constructor(series: DataNode, view: () => SeriesView) {
    super();
    this.#series = series;
    this.#view = view;
  }

  get count(): number {
    return this.#view().values.length;
  }

  _items(): ChartPointHost[] {
    return this.#view().values.map((_value, index) => {
      const node = this.#series.child("points", String(index));
      return new ChartPointHost(node, () => {
        const value = this.#view().values[index];
        if (value === undefined) throw documented("ItemNotFound", DOCS.codes);
        return value;
      });
    });
  }

  _find(key: unknown): ChartPointHost | undefined {
    return typeof key === "number" ? this._items()[key] : undefined;
  }
}
