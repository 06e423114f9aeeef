import { hasCell } from "../boxes";
import type { Mark } from "../store";
import { type ConditionalLook, conditionalOf } from "./data";
import { barOn, colorOn, type DrawnBar, type DrawnIcon, iconOn } from "./scales";
import type { RuleSource } from "./source";
import { Statistics } from "./statistics";
import { holds, type Ruled } from "./tests";

/** What the conditional formats of a cell make of it. */
export interface Drawn {
  readonly look: ConditionalLook;
  readonly bar?: DrawnBar;
  readonly icon?: DrawnIcon;
}

/** The conditional formats of a sheet, evaluated cell by cell. To be made anew after every change of cells or rules. */
export class ConditionalSheet {
  readonly #rules: readonly Ruled[];
  readonly #source: RuleSource;

  /** @param marks - of the sheet; others than conditional formats are skipped */
  constructor(marks: readonly Mark[], source: RuleSource) {
    this.#source = source;
    this.#rules = marks
      .filter((mark) => mark.kind === "conditionalFormat")
      .map((mark) => ({
        data: conditionalOf(mark),
        boxes: mark.boxes,
        statistics: new Statistics(source, mark.boxes),
      }));
  }

  get isEmpty(): boolean {
    return this.#rules.length === 0;
  }

  /**
   * How a cell is drawn; null where no rule holds.
   * documented: of rules that contradict one another the first in the order of priority wins; rules after one that stops are not looked at
   */
  at(row: number, column: number): Drawn | null {
    const outcomes: Drawn[] = [];
    for (const rule of this.#rules) {
      if (!rule.boxes.some((box) => hasCell(box, row, column))) continue;
      const one = this.#outcome(rule, row, column);
      if (one === null) continue;
      outcomes.push(one);
      if (rule.data.stopIfTrue === true) break;
    }
    const [first, ...others] = outcomes;
    if (first === undefined) return null;
    return others.reduce((all, one) => ({ ...one, ...all, look: over(all.look, one.look) }), first);
  }

  #outcome(rule: Ruled, row: number, column: number): Drawn | null {
    const { type, format = {} } = rule.data;
    if (type !== "ColorScale" && type !== "DataBar" && type !== "IconSet") {
      return holds(rule, this.#source, row, column) ? { look: format } : null;
    }
    const cell = this.#source.cell(row, column);
    if (cell.type !== "Double" || typeof cell.value !== "number") return null;
    if (type === "ColorScale") {
      const color = colorOn(rule, this.#source, cell.value);
      return color === undefined ? null : { look: { fill: { color } } };
    }
    if (type === "DataBar") {
      const bar = barOn(rule, this.#source, cell.value);
      return bar === undefined ? null : { look: {}, bar };
    }
    const icon = iconOn(rule, this.#source, cell.value);
    return icon === undefined ? null : { look: {}, icon };
  }
}

/** One look over another: what the first says counts. */
function over(first: ConditionalLook, second: ConditionalLook): ConditionalLook {
  return {
    ...second,
    ...first,
    fill: { ...second.fill, ...first.fill },
    font: { ...second.font, ...first.font },
    borders: { ...second.borders, ...first.borders },
  };
}
