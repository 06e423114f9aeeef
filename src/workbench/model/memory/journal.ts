import { inverseChange } from "../attachments";
import type { ChangeSource, StoreChange } from "../store";

interface Edit {
  readonly undo: () => void;
  readonly redo: () => void;
}

interface Step {
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly changes: readonly StoreChange[];
}

interface OpenStep {
  readonly edits: Edit[];
  readonly changes: StoreChange[];
  readonly source: ChangeSource;
}

/** Undo stack and change announcements of the in-memory store. */
export class Journal {
  readonly #listeners = new Set<(change: StoreChange) => void>();
  #undo: Step[] = [];
  #redo: Step[] = [];
  #open: OpenStep | null = null;

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Source of changes made now. */
  get source(): ChangeSource {
    return this.#open?.source ?? "addin";
  }

  transaction<T>(label: string, run: () => T, source: ChangeSource = "addin"): T {
    if (this.#open !== null) return nested(this.#open, run);
    const open: OpenStep = { edits: [], changes: [], source };
    this.#open = open;
    let result: T;
    try {
      result = run();
    } catch (error) {
      for (const edit of open.edits.reverse()) edit.undo();
      throw error;
    } finally {
      this.#open = null;
    }
    if (open.edits.length > 0) {
      this.#undo.push({ label, edits: open.edits, changes: open.changes });
      this.#redo = [];
    }
    this.#announce(open.changes);
    return result;
  }

  /** Does something that belongs to the last step. */
  amend(run: () => void, source: ChangeSource): void {
    const last = this.#undo.at(-1);
    this.transaction("amend", run, source);
    const added = this.#undo.at(-1);
    if (last === undefined || added === undefined || added === last) return;
    const edits = [...last.edits, ...added.edits];
    this.#undo.splice(-2, 2, { label: last.label, edits, changes: [...last.changes, ...added.changes] });
  }

  /** Does an edit and remembers how to take it back. */
  edit(redo: () => void, undo: () => void): void {
    redo();
    this.#open?.edits.push({ undo, redo });
  }

  /** Assigns fields of an object, undoably. */
  assign<T extends object>(target: T, patch: Partial<T>): void {
    const before: Partial<T> = {};
    for (const key of Object.keys(patch) as (keyof T)[]) before[key] = target[key];
    this.edit(
      () => Object.assign(target, patch),
      () => Object.assign(target, before),
    );
  }

  /** Announces a change after the transaction. */
  tell(change: StoreChange): void {
    if (this.#open === null) this.#announce([change]);
    else this.#open.changes.push(change);
  }

  undo(): void {
    const step = this.#undo.pop();
    if (step === undefined) return;
    for (const edit of [...step.edits].reverse()) edit.undo();
    this.#redo.push(step);
    this.#announce([...step.changes].reverse().map((change) => replayed(change, true)));
  }

  redo(): void {
    const step = this.#redo.pop();
    if (step === undefined) return;
    for (const edit of step.edits) edit.redo();
    this.#undo.push(step);
    this.#announce(step.changes.map((change) => replayed(change, false)));
  }

  clear(): void {
    this.#undo = [];
    this.#redo = [];
    this.#open?.edits.splice(0);
  }

  listen(listener: (change: StoreChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #announce(changes: readonly StoreChange[]): void {
    for (const change of changes) for (const listener of [...this.#listeners]) listener(change);
  }
}

/** Joins an open step; a failure takes back only what was done since. */
function nested<T>(open: OpenStep, run: () => T): T {
  const edits = open.edits.length;
  const changes = open.changes.length;
  try {
    return run();
  } catch (error) {
    for (const edit of open.edits.splice(edits).reverse()) edit.undo();
    open.changes.splice(changes);
    throw error;
  }
}

const OPPOSITE = {
  RowInserted: "RowDeleted",
  RowDeleted: "RowInserted",
  ColumnInserted: "ColumnDeleted",
  ColumnDeleted: "ColumnInserted",
  CellInserted: "CellDeleted",
  CellDeleted: "CellInserted",
} as const;

function replayed(change: StoreChange, backwards: boolean): StoreChange {
  switch (change.kind) {
    case "calculated":
    case "selection":
    case "sheetActivated":
      return change;
    case "rowsHidden":
      return { ...change, source: "undo", hidden: backwards ? !change.hidden : change.hidden };
    case "structure":
      return { ...change, source: "undo", change: backwards ? OPPOSITE[change.change] : change.change };
    case "cells": {
      // What formulas there were before is not known any more when the step is taken back.
      const { kind, sheet, box, before, after } = change;
      const rest = { kind, sheet, box };
      if (before === undefined || after === undefined) return { ...rest, source: "undo" };
      return backwards
        ? { ...rest, source: "undo", before: after, after: before }
        : { ...rest, source: "undo", before, after };
    }
    case "attachment":
      return { ...(backwards ? inverseChange(change) : change), source: "undo" };
    case "sheetAdded":
    case "sheetDeleted":
      return backwards
        ? { ...change, kind: change.kind === "sheetAdded" ? "sheetDeleted" : "sheetAdded", source: "undo" }
        : { ...change, source: "undo" };
    case "tableAdded":
    case "tableDeleted":
      return backwards
        ? { ...change, kind: change.kind === "tableAdded" ? "tableDeleted" : "tableAdded", source: "undo" }
        : { ...change, source: "undo" };
    default:
      return { ...change, source: "undo" };
  }
}
