import type { CallAnswer } from "../../domain/formulas/explainCall";
import type { SpillGap } from "../../domain/formulas/explainSpill";
import type { Catalog } from "../../domain/model/catalog";
import type { Reading } from "../../domain/model/reading";
import { readFigure } from "../../domain/queries/readFigure";
import { holds } from "../../excel/cellText";
import type { FigureCell, FormulaFigure, SpilledFigure, TableFigure } from "../figures/model";
import type { AuditEntry, Finding } from "./model";

/** What the package gives now for a cell of a table; undefined: its row or column is gone. */
export type ValueNow = (figure: TableFigure) => string | number | null | undefined;

/** The figure of a cell, and everything to know about it. */
export function auditCell(
  catalog: Catalog,
  cell: FigureCell,
  valueNow: ValueNow,
): Pick<AuditEntry, "answer" | "change" | "findings"> {
  if (cell.from === "table") {
    const { reading, change } = cell;
    return { answer: reading, change, findings: [...ofTable(cell, valueNow), ...ofAnswer(catalog, reading)] };
  }
  const answers = cell.from === "spill" ? [cell.answer] : cell.answers;
  return {
    answer: answers[0] ?? null,
    change: cell.from === "spill" && cell.change,
    findings: unique([...ofFormula(cell), ...answers.flatMap((answer) => ofAnswer(catalog, answer))]),
  };
}

function ofTable(figure: TableFigure, valueNow: ValueNow): Finding[] {
  const { state, written, shown } = figure;
  if (state === "overtyped" || state === "emptied")
    return [{ kind: "overtyped", written, emptied: state === "emptied" }];
  const now = valueNow(figure);
  if (now === undefined || now === null) return [{ kind: "superseded", now: null }];
  return holds(shown, now) ? [] : [{ kind: "superseded", now }];
}

function ofFormula(cell: FormulaFigure | SpilledFigure): Finding[] {
  const answer = cell.from === "spill" ? cell.answer : cell.answers[0];
  const frozen: Finding[] = cell.frozen ? [{ kind: "frozen" }] : [];
  if (cell.shows === "unloaded") return [...frozen, { kind: "unloaded" }];
  if (cell.shows !== "other" || answer === undefined) return frozen;
  return [...frozen, { kind: "superseded", now: answer.ok ? answer.value : null }];
}

function ofAnswer(catalog: Catalog, answer: CallAnswer | SpillGap | null): Finding[] {
  if (answer === null) return [];
  if (!answer.ok) return [{ kind: "error", gap: answer }];
  const readings = readingsOf(answer);
  const findings = readings.flatMap((reading) => ofReading(catalog, reading));
  return "derived" in answer && answer.qualifier !== "exact" && readings.length === 0
    ? [{ kind: "qualified", qualifier: answer.qualifier }]
    : findings;
}

/** The readings that an answer is or is made of. */
function readingsOf(answer: Extract<CallAnswer, { ok: true }>): Reading[] {
  if (!("derived" in answer)) return [answer];
  if (answer.derived === "progress") return [answer.actual, answer.target];
  const { basis } = answer;
  return basis.kind === "computed" ? [basis.current, basis.base] : [];
}

function ofReading(catalog: Catalog, reading: Reading): Finding[] {
  const { observation, question, conflicts } = reading;
  const findings: Finding[] = [];
  if (question.asOf !== null) {
    const now = readFigure(catalog, { ...question, asOf: null });
    if (now.ok && now.observation !== observation)
      findings.push({ kind: "superseded-since", asOf: question.asOf, now });
  }
  if (conflicts.length > 0) findings.push({ kind: "conflict", reading });
  if (observation.status === "P" || observation.status === "E" || observation.status === "F")
    findings.push({ kind: "provisional", status: observation.status });
  if (observation.qualifier !== "exact")
    findings.push({ kind: "qualified", qualifier: observation.qualifier });
  return findings;
}

/** One finding of each kind: a ratio of two qualified figures is qualified once. */
function unique(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ kind }, index) => findings.findIndex((other) => other.kind === kind) === index);
}
