import type { Box } from "../store";
import type { RuleCell, RuleSource } from "./source";

/** What rules want to know of all their cells together; found out when first asked for. */
export class Statistics {
  readonly #source: RuleSource;
  readonly #boxes: readonly Box[];
  #sorted: readonly number[] | undefined;
  #counts: ReadonlyMap<string, number> | undefined;

  constructor(source: RuleSource, boxes: readonly Box[]) {
    this.#source = source;
    this.#boxes = boxes;
  }

  /** The numbers, rising. */
  get numbers(): readonly number[] {
    this.#sorted ??= this.#boxes
      .flatMap((box) => this.#source.filled(box))
      .flatMap(({ value, type }) => (type === "Double" && typeof value === "number" ? [value] : []))
      .sort((a, b) => a - b);
    return this.#sorted;
  }

  /** How many cells hold the same as a cell; upper and lower case are the same. */
  countOf(cell: RuleCell): number {
    if (this.#counts === undefined) {
      const counts = new Map<string, number>();
      for (const one of this.#boxes.flatMap((box) => this.#source.filled(box))) {
        counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
      }
      this.#counts = counts;
    }
    return this.#counts.get(keyOf(cell)) ?? 0;
  }

  get lowest(): number {
    return this.numbers[0] ?? 0;
  }
  get highest(): number {
    return this.numbers.at(-1) ?? 0;
  }
  get average(): number {
    const { numbers } = this;
    return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  }

  /** inferred: of the sample, as STDEV counts it */
  get deviation(): number {
    const { numbers, average } = this;
    if (numbers.length < 2) return 0;
    return Math.sqrt(numbers.reduce((sum, one) => sum + (one - average) ** 2, 0) / (numbers.length - 1));
  }

  /** As PERCENTILE.INC gives it; `percent` from 0 to 100. */
  percentile(percent: number): number {
    const { numbers } = this;
    const place = (Math.min(100, Math.max(0, percent)) / 100) * (numbers.length - 1);
    const [low = 0, high = 0] = [numbers[Math.floor(place)], numbers[Math.ceil(place)]];
    return low + (high - low) * (place - Math.floor(place));
  }
}

function keyOf({ value, type }: RuleCell): string {
  return `${type} ${String(value).toLowerCase()}`;
}
