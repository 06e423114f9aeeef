import type { AuditEntry, Finding } from "../../actions/audit/model";
import { candidates } from "../../domain/derive/candidates";
import type { Catalog } from "../../domain/model/catalog";
import type { Language } from "../../domain/model/codes";
import type { Reading } from "../../domain/model/reading";
import { AUDIT, MIXED_BY } from "../../strings/audit";
import { sourceDate } from "../../strings/citation";
import { indicatorWords } from "../../strings/figureWords";
import { list, say } from "../../strings/format";
import { numberWords } from "../../strings/numberWords";
import { periodWords } from "../../strings/periodWords";
import { answerSentence, figureMeasure, figureTitle } from "../../strings/whereFrom";
import { unreadSentence } from "./originSentence";

/** What a cell holds, in a line. */
export function entryTitle(catalog: Catalog, { answer, findings }: AuditEntry, language: Language): string {
  if (answer === null) {
    const unread = findings.find((finding) => finding.kind === "unread");
    if (unread !== undefined) return say(AUDIT.unreadFormula, language, { name: unread.name });
    const sum = findings.some(({ kind }) => kind === "mixed");
    return say(sum ? AUDIT.sum : AUDIT.withdrawnFigure, language);
  }
  if (!answer.ok) return "";
  if ("derived" in answer) return answerSentence(catalog, answer, language);
  return say(AUDIT.figure, language, {
    figure: figureTitle(catalog, answer, language),
    measure: figureMeasure(answer, language),
  });
}

/** What is to be known about a cell, and what to do. */
export function findingSentence(catalog: Catalog, finding: Finding, language: Language): string {
  switch (finding.kind) {
    case "superseded": {
      if (finding.now === null) return say(AUDIT.withdrawn, language);
      return say(AUDIT.superseded, language, { now: shown(finding.now, language) });
    }
    case "superseded-since": {
      const { now, asOf } = finding;
      return say(AUDIT.supersededSince, language, {
        asOf: periodWords(asOf, language),
        ...told(now, language),
      });
    }
    case "overtyped":
      return say(finding.emptied ? AUDIT.emptied : AUDIT.overtyped, language, {
        written: shown(finding.written, language),
      });
    case "mixed":
      return say(AUDIT.mixed, language, {
        by: list(
          finding.by.map((by) => say(MIXED_BY[by], language)),
          language,
        ),
        examples: list(
          finding.readings.map((reading) => exampleOf(catalog, reading, language)),
          language,
        ),
      });
    case "error":
      return answerSentence(catalog, finding.gap, language);
    case "conflict":
      return say(AUDIT.conflict, language, { others: others(catalog, finding.reading, language) });
    case "provisional":
      return say(AUDIT.provisional, language, {
        status: catalog.label("statuses", finding.status)[language],
      });
    case "qualified": {
      const qualifier = catalog.label("qualifiers", finding.qualifier)[language];
      return say(AUDIT.qualified, language, { qualifier });
    }
    case "frozen":
    case "unloaded":
      return say(AUDIT[finding.kind], language);
    case "unread":
      return unreadSentence({ ...finding, kind: "unread", text: "" }, language);
  }
}

function shown(value: string | number | null, language: Language): string {
  if (value === null) return say(AUDIT.blank, language);
  return typeof value === "number" ? numberWords(String(value)) : value;
}

function told(reading: Reading, language: Language): { measure: string; producer: string; date: string } {
  const { source } = reading;
  return {
    measure: figureMeasure(reading, language),
    producer: source.producer,
    date: sourceDate(source, language),
  };
}

function others(catalog: Catalog, reading: Reading, language: Language): string {
  const differing = new Set(reading.conflicts.map(({ observation }) => observation));
  return list(
    candidates(catalog, reading)
      .filter(({ observation }) => differing.has(observation))
      .map((other) => say(AUDIT.other, language, told(other, language))),
    language,
  );
}

function exampleOf(catalog: Catalog, { observation, unit }: Reading, language: Language): string {
  return say(AUDIT.example, language, {
    indicator: indicatorWords(catalog, observation.indicator, language),
    unit: unit.symbol[language],
    kind: observation.kind === "target" ? say(AUDIT.planned, language) : "",
  });
}
