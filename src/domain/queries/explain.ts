/**
 * From raw arguments to the answer in one step, remembered: the way of every function that gives one figure.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Gap, Reading } from "../model/reading";
import { perCatalog } from "../support/perCatalog";
import { parseQuestion, type RawQuestion } from "./parseQuestion";
import { readFigure } from "./readFigure";

type Answer = Reading | Gap;

/** Answers by entity and period, as typed. */
type Answers = Map<unknown, Map<unknown, Answer>>;

/** One argument of the rest (indicator, flow, mode, unit, options, kind); few combinations occur in a workbook. */
interface Node {
  readonly next: Map<unknown, Node>;
  readonly answers: Answers;
}

/** More cells than most workbooks ask; then all is forgotten and remembered anew. */
const REMEMBERED = 20_000;

interface Memory {
  /** Questions without unit, options and kind: nearly all. */
  plain: Node;
  /** The others. */
  special: Node;
  count: number;
}

function makeNode(): Node {
  return { next: new Map(), answers: new Map() };
}

const memoryOf = perCatalog((): Memory => ({ plain: makeNode(), special: makeNode(), count: 0 }));

/** Ranges and rich values are new objects in each call, and long text is no cell of a model: neither is remembered. */
function isMemorable(value: unknown): boolean {
  return typeof value === "string" ? value.length < 200 : typeof value !== "object" || value === null;
}

function step(node: Node, key: unknown): Node {
  let next = node.next.get(key);
  if (next === undefined) node.next.set(key, (next = makeNode()));
  return next;
}

function answer(catalog: Catalog, raw: RawQuestion): Answer {
  const question = parseQuestion(catalog, raw);
  return question.ok ? readFigure(catalog, question.value) : question;
}

function isPlain(raw: RawQuestion): boolean {
  return raw.unit == null && raw.options == null && raw.kind === undefined;
}

function remember(memory: Memory, raw: RawQuestion, made: Answer): void {
  if (memory.count >= REMEMBERED) {
    memory.plain = makeNode();
    memory.special = makeNode();
    memory.count = 0;
  }
  memory.count++;
  const node = isPlain(raw)
    ? memory.plain
    : [raw.unit, raw.options, raw.kind].reduce<Node>(step, memory.special);
  const { answers } = [raw.indicator, raw.flow, raw.mode].reduce(step, node);
  let ofEntity = answers.get(raw.entity);
  if (ofEntity === undefined) answers.set(raw.entity, (ofEntity = new Map<unknown, Answer>()));
  ofEntity.set(raw.period, made);
}

function recall(memory: Memory, raw: RawQuestion): Answer | undefined {
  const node = isPlain(raw)
    ? memory.plain
    : memory.special.next.get(raw.unit)?.next.get(raw.options)?.next.get(raw.kind);
  return node?.next
    .get(raw.indicator)
    ?.next.get(raw.flow)
    ?.next.get(raw.mode)
    ?.answers.get(raw.entity)
    ?.get(raw.period);
}

/**
 * The answer to the arguments of a function: `parseQuestion` and `readFigure`. Answers to scalar arguments are remembered,
 * so that a recalculation costs a few look-ups; at most {@link REMEMBERED} of them. Never throws.
 */
export function explain(catalog: Catalog, raw: RawQuestion): Reading | Gap {
  const memory = memoryOf(catalog);
  const known = recall(memory, raw);
  if (known !== undefined) return known;
  const made = answer(catalog, raw);
  const { entity, indicator, period, flow, mode, unit, options } = raw;
  if ([entity, indicator, period, flow, mode, unit, options].every(isMemorable)) remember(memory, raw, made);
  return made;
}
