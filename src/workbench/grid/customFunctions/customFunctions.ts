import {
  type BaseReferenceObject,
  type BaseValueObject,
  IFunctionService,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Box } from "../../model/store";
import type { Calculation } from "../calculation";
import type { Engine } from "../engine";
import { addressOf, quoteSheetName } from "../ranges";
import { AddinExecutor } from "./addinExecutor";
import { type ArgumentMatrix, planCalls } from "./arguments";
import { CallCache, type CallState, type FormulaCell, type MadeCall, type Outcome } from "./callCache";
import { CallUse } from "./callUse";
import { CellNotes } from "./cellNotes";
import { parameterAt } from "./choices";
import { functionInfo } from "./functionInfo";
import { FunctionOwners, type OwnedFunction } from "./functionOwners";
import type { FunctionMetadata, FunctionParameter } from "./metadata";
import { errorCell, type ResultCell } from "./results";
import { BUSY, errorObject, fromNode, type GivenArgument, toValueObject } from "./valueObjects";

/** How functions of an add-in are called: an office host, seen from the grid. */
export interface FunctionHost {
  /** Resolves when the add-in takes calls. */
  whenReady(): Promise<void>;
  call(
    id: string,
    args: readonly unknown[],
    options: {
      readonly address: string;
      readonly flags: number;
      readonly onValue: (outcome: Outcome) => void;
      readonly parameterAddresses?: readonly (string | null)[];
    },
  ): MadeCall;
}

const FLAGS = { cancelable: 1, streaming: 2, errors: 4, rich: 8 };

type Owned = OwnedFunction<FunctionHost>;

/**
 * The custom functions of the add-ins in the formula engine. There is one of this for all of them, because what is calculated
 * again when an answer came in must not look like a change of the workbook to the others.
 */
export class CustomFunctions {
  readonly notes: CellNotes;
  /** What functions get for a blank cell: Excel hands null over, some hosts 0. */
  blank: null | 0 = null;
  private readonly cache: CallCache;
  private readonly use: CallUse;
  private readonly volatile = new Map<string, FormulaCell>();
  private readonly owners = new FunctionOwners<FunctionHost>();
  /** The functions that the engine has now, by full name in upper case. */
  private installed: ReadonlyMap<string, Owned> = new Map();
  /** By full name in upper case, in the language of {@link describe}. */
  private described: ReadonlyMap<string, FunctionMetadata> = new Map();
  private describing: { dispose(): void } | undefined;
  private ownCalculation = false;
  private volatileDue = false;

  /**
   * @param engine - the running Univer
   * @param calculation - recalculates cells whose answers came in
   */
  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
  ) {
    this.notes = new CellNotes(engine);
    this.cache = new CallCache((cells) => {
      if (this.calculation.isRunning) return false;
      this.ownCalculation = true;
      this.calculation.restart(cells);
      return true;
    });
    this.use = new CallUse(engine);
    calculation.waitFor(() => this.cache.pending);
    calculation.onFinished(() => this.finished());
    engine.commands.beforeCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationStartMutation.id) return;
      this.use.begin();
      if (!this.ownCalculation) this.cache.startOver();
      this.volatileDue = !this.ownCalculation && this.volatile.size > 0;
      this.ownCalculation = false;
    });
  }

  /**
   * Puts an add-in's functions into the formula engine, and calculates formulas that waited for them.
   *
   * @param owner - place of the add-in among those that are hosted
   * @param host - where calls go
   * @returns full names of those that another add-in has too; the first of the two answers
   */
  register(
    owner: number,
    namespace: string,
    functions: readonly FunctionMetadata[],
    host: FunctionHost,
  ): readonly string[] {
    const twice = this.owners.set(owner, namespace, functions, host);
    this.install();
    return twice;
  }

  /** Help while typing, in the language of these texts. */
  describe(owner: number, namespace: string, functions: readonly FunctionMetadata[]): void {
    this.owners.describe(owner, namespace, functions);
    this.showHelp();
  }

  /** The parameter that an argument of one of the functions goes to. */
  parameterOf(functionName: string, index: number): FunctionParameter | undefined {
    const metadata = this.described.get(functionName.toUpperCase());
    return metadata && parameterAt(metadata, index);
  }

  /** Takes an add-in's functions out again: their formulas become #NAME?. */
  unregister(owner: number): void {
    this.owners.remove(owner);
    this.cache.clear(isCallOf(owner));
    this.install();
  }

  /** Forgets the answers of an add-in, or of all, and calculates everything again, as after a reload. */
  refresh(owner?: number): void {
    this.cache.clear(owner === undefined ? undefined : isCallOf(owner));
    this.calculation.start(true);
  }

  /** Makes the engine's functions those that answer now. */
  private install(): void {
    const service = this.engine.injector.get(IFunctionService);
    const { installed } = this;
    this.installed = this.owners.answering();
    const gone = [...installed.keys()].filter((name) => this.installed.get(name) !== installed.get(name));
    const fresh = [...this.installed].filter(([name, owned]) => installed.get(name) !== owned);
    service.unregisterExecutors(...gone);
    service.registerExecutors(...fresh.map(([name, owned]) => this.executor(name, owned)));
    this.showHelp();
    this.forgetParsedFormulas();
    this.calculation.start(true);
  }

  private showHelp(): void {
    this.describing?.dispose();
    this.described = this.owners.described();
    const infos = [...this.described].map(([name, metadata]) => functionInfo(name, metadata));
    this.describing = this.engine.injector.get(IDescriptionService).registerDescriptions(infos);
  }

  /** Univer remembers parsed formulas, a name it did not know as #NAME?, by their text, which begins with `=`. */
  private forgetParsedFormulas(): void {
    this.engine.injector.get(IFunctionService).deleteFormulaAstCacheKey("=");
  }

  /** What nobody waits for is cancelled; what is volatile is calculated after what was asked for. */
  private finished(): void {
    this.cache.cancelUnwanted((cell, key) => this.use.isUsed(cell, key));
    if (!this.volatileDue) return;
    this.volatileDue = false;
    for (const [name, cell] of this.volatile) if (!this.use.stands(cell)) this.volatile.delete(name);
    if (this.volatile.size === 0) return;
    this.ownCalculation = true;
    this.calculation.restart([...this.volatile.values()]);
  }

  private executor(name: string, owned: Owned): AddinExecutor {
    const { metadata } = owned;
    const evaluate = (cell: FormulaCell, given: readonly (BaseValueObject | BaseReferenceObject)[]) =>
      this.evaluate(owned, cell, given.map(fromNode));
    class AddinFunction extends AddinExecutor {
      // Where the arguments stand matters to those who ask for addresses, or for cards of the cells there.
      override needsReferenceObject = metadata.requiresParameterAddresses || metadata.acceptsRichValues;

      override calculate(...given: BaseValueObject[]): BaseValueObject {
        try {
          const cell = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
          return evaluate(cell, given);
        } catch (error) {
          // A throw would end Univer's formula engine for good.
          globalThis.reportError(error);
          return errorObject("#VALUE!");
        }
      }
    }
    return new AddinFunction(name);
  }

  private evaluate(owned: Owned, cell: FormulaCell, given: readonly GivenArgument[]): BaseValueObject {
    const { metadata } = owned;
    this.notes.forget(cell);
    if (metadata.volatile) this.volatile.set(keyOf(cell), cell);
    const rich = metadata.acceptsRichValues;
    const values = given.map((argument) => (rich ? this.withCards(argument) : argument.values));
    const plan = planCalls(metadata, values, this.blank);
    if (plan.kind === "error") return errorObject(plan.code);
    const answers = plan.calls.map((call) => {
      if ("error" in call) return [[errorCell(call.error, "")]];
      const state = this.state(owned, cell, call.args, given);
      if (state.cells === undefined || state.streaming) state.waiting.set(keyOf(cell), cell);
      return state.cells;
    });
    if (!answers.every((answer) => answer !== undefined)) return errorObject(BUSY);
    const cells = plan.calls.length === 1 ? (answers[0] ?? []) : firstCells(answers, plan.columns);
    this.notes.keep(cell, cells);
    return toValueObject(cells);
  }

  /** The values of an argument; those of cells with cards as their rich values. */
  private withCards({ values, place }: GivenArgument): ArgumentMatrix {
    if (place === undefined || !this.notes.hasAny(place.sheet)) return values;
    const { sheet, box } = place;
    return values.map((line, r) =>
      line.map((value, c) => {
        if (value === null || typeof value === "object") return value;
        const rich = this.notes.richAt(sheet, box.row + r, box.column + c, value);
        return rich === undefined ? value : { rich, plain: value };
      }),
    );
  }

  private state(
    { owner, metadata, host }: Owned,
    cell: FormulaCell,
    args: readonly unknown[],
    given: readonly GivenArgument[],
  ): CallState {
    const address = this.addressOf({ sheet: cell.sheet, box: { ...cell, rows: 1, columns: 1 } });
    const parameterAddresses = metadata.requiresParameterAddresses
      ? given.map(({ place }) => (place === undefined ? null : this.addressOf(place)))
      : undefined;
    const own = metadata.requiresAddress ? address : "";
    const key = JSON.stringify([owner, metadata.id, args, own, parameterAddresses]);
    this.use.note(cell, key);
    const flags =
      (metadata.cancelable ? FLAGS.cancelable : 0) +
      (metadata.streaming ? FLAGS.streaming : 0) +
      (metadata.acceptsErrors ? FLAGS.errors : 0) +
      (metadata.acceptsRichValues ? FLAGS.rich : 0);
    const options = { address, flags, ...(parameterAddresses === undefined ? {} : { parameterAddresses }) };
    const cancelable = metadata.cancelable || metadata.streaming;
    return this.cache.get(key, metadata.streaming, (onValue) => {
      const made = host
        .whenReady()
        .then(() => host.call(metadata.id.toUpperCase(), args, { ...options, onValue }));
      return {
        result: made.then(({ result }) => result),
        cancel: () => {
          if (cancelable) void made.then((call) => call.cancel());
        },
      };
    });
  }

  private addressOf({ sheet, box }: { readonly sheet: string; readonly box: Box }): string {
    const name = this.engine.workbook.getSheetBySheetId(sheet)?.getName() ?? "";
    return `${quoteSheetName(name)}!${addressOf(box)}`;
  }
}

function firstCells(answers: readonly ResultCell[][][], columns: number): ResultCell[][] {
  const rows: ResultCell[][] = [];
  answers.forEach((answer, index) => {
    const cell = answer[0]?.[0] ?? errorCell("#VALUE!", "");
    (rows[Math.floor(index / columns)] ??= []).push(cell);
  });
  return rows;
}

function keyOf(cell: FormulaCell): string {
  return `${cell.sheet}!${cell.row},${cell.column}`;
}

/** Whether a call's key is one of an add-in's: the owner stands first in it. */
function isCallOf(owner: number): (key: string) => boolean {
  return (key) => key.startsWith(`[${String(owner)},`);
}
