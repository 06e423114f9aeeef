import type { AttachmentData } from "../attachments";
import { asBoolean } from "../checks";
import { type HostOf, navigations } from "../hostTypes";
import { type DataNode, partOf, stored } from "../storedObject";
import { DATA_LABELS } from "./fields";
import { ChartDataLabelFormatHost } from "./formats";
import { kindOf } from "./kinds";
import { usualPosition } from "./labelView";
import { chartTypeOf } from "./view";

const { position, ...KEPT } = DATA_LABELS;

/** Excel.ChartDataLabels: of a series, or of all series of a chart. */
export class ChartDataLabelsHost
  extends stored("ChartDataLabels", KEPT, "autoText", "position")
  implements HostOf<Excel.ChartDataLabels>
{
  static override readonly navigations = navigations<Excel.ChartDataLabels>()("format");
  readonly #points: DataNode | undefined;

  /**
   * @param node - where they are kept
   * @param points - the points of the series that they belong to
   */
  constructor(node: DataNode, points?: DataNode) {
    super(node);
    this.#points = points;
  }

  /** inferred: at first where labels of such a chart usually stand */
  get position(): (typeof position)["initial"] {
    const kept = this._node.data.position;
    const { attachment } = this._node;
    return typeof kept === "string" ? position.check(kept) : usualPosition(kindOf(chartTypeOf(attachment)));
  }
  set position(value: unknown) {
    const checked = position.check(value);
    this._assertWritable();
    this._node.write({ position: checked });
  }

  /** inferred: whether none has a text of its own */
  get autoText(): boolean {
    const points = this.#points?.data ?? {};
    return Object.keys(points).every((at) => typeof partOf(points, [at, "label"]).text !== "string");
  }
  /** documented: makes their texts of the points' figures. inferred: `false` changes nothing by itself */
  set autoText(value: unknown) {
    const isAutomatic = asBoolean(value);
    this._assertWritable();
    if (!isAutomatic || this.#points === undefined) return;
    const points = this.#points.data;
    const patch = Object.keys(points).map((at) => {
      const own = partOf(points, [at]);
      return [at, { ...own, label: { ...partOf(own, ["label"]), text: null } }];
    });
    this.#points.write(Object.fromEntries(patch) as AttachmentData);
  }

  get format(): ChartDataLabelFormatHost {
    return new ChartDataLabelFormatHost(this._node.child("format"));
  }
}
