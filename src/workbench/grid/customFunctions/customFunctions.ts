import { BooleanNumber } from "@univerjs/core";
import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  FunctionType,
  type IFunctionInfo,
  IFunctionService,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Box } from "../../model/store";
import type { Calculation } from "../calculation";
import type { Engine } from "../engine";
import { addressOf, quoteSheetName } from "../ranges";
import { type ArgumentMatrix, planCalls } from "./arguments";
import { CallCache, type CallState, type FormulaCell, type MadeCall, type Outcome } from "./callCache";
import { CallUse } from "./callUse";
import { CellNotes } from "./cellNotes";
import { parameterAt } from "./choices";
import type { FunctionMetadata, FunctionParameter } from "./metadata";
import { errorCell, type ResultCell } from "./results";
import { BUSY, errorObject, fromNode, type GivenArgument, toValueObject } from "./valueObjects";

/** How functions are called: an office host, seen from the grid. */
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

/** The custom functions of one add-in in the formula engine. */
export class CustomFunctions {
  readonly notes: CellNotes;
  /** What functions get for a blank cell: Excel hands null over, some hosts 0. */
  blank: null | 0 = null;
  private readonly cache: CallCache;
  private readonly use: CallUse;
  private readonly volatile = new Map<string, FormulaCell>();
  private readonly names: string[] = [];
  /** By full name in upper case, in the language of {@link describe}. */
  private described: ReadonlyMap<string, FunctionMetadata> = new Map();
  private describing: { dispose(): void } | undefined;
  private ownCalculation = false;
  private volatileDue = false;

  /**
   * @param engine - the running Univer
   * @param calculation - recalculates cells whose answers came in
   * @param host - where calls go
   */
  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
    private readonly host: FunctionHost,
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

  /** Puts functions into the formula engine, and calculates formulas that waited for them. */
  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    const service = this.engine.injector.get(IFunctionService);
    const executors = functions.map((metadata) => this.executor(fullName(namespace, metadata), metadata));
    this.names.push(...executors.map((executor) => String(executor.name)));
    service.registerExecutors(...executors);
    this.describe(namespace, functions);
    this.forgetParsedFormulas();
    this.calculation.start(true);
  }

  /** Help while typing, in the language of these texts. */
  describe(namespace: string, functions: readonly FunctionMetadata[]): void {
    this.describing?.dispose();
    this.described = new Map(functions.map((metadata) => [fullName(namespace, metadata), metadata]));
    const infos = [...this.described].map(([name, metadata]) => functionInfo(name, metadata));
    this.describing = this.engine.injector.get(IDescriptionService).registerDescriptions(infos);
  }

  /** The parameter that an argument of one of the functions goes to. */
  parameterOf(functionName: string, index: number): FunctionParameter | undefined {
    const metadata = this.described.get(functionName.toUpperCase());
    return metadata && parameterAt(metadata, index);
  }

  /** Takes the functions out again: their formulas become #NAME?. */
  unregister(): void {
    this.engine.injector.get(IFunctionService).unregisterExecutors(...this.names.splice(0));
    this.describing?.dispose();
    this.describing = undefined;
    this.described = new Map();
    this.cache.clear();
    this.forgetParsedFormulas();
    this.calculation.start(true);
  }

  /** Forgets all answers and calculates everything again, as after a reload of the add-in. */
  refresh(): void {
    this.cache.clear();
    this.calculation.start(true);
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

  private executor(name: string, metadata: FunctionMetadata): BaseFunction {
    const evaluate = (cell: FormulaCell, given: readonly (BaseValueObject | BaseReferenceObject)[]) =>
      this.evaluate(metadata, cell, given.map(fromNode));
    class AddinFunction extends BaseFunction {
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

  private evaluate(
    metadata: FunctionMetadata,
    cell: FormulaCell,
    given: readonly GivenArgument[],
  ): BaseValueObject {
    this.notes.forget(cell);
    if (metadata.volatile) this.volatile.set(keyOf(cell), cell);
    const rich = metadata.acceptsRichValues;
    const values = given.map((argument) => (rich ? this.withCards(argument) : argument.values));
    const plan = planCalls(metadata, values, this.blank);
    if (plan.kind === "error") return errorObject(plan.code);
    const answers = plan.calls.map((call) => {
      if ("error" in call) return [[errorCell(call.error, "")]];
      const state = this.state(metadata, cell, call.args, given);
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
    metadata: FunctionMetadata,
    cell: FormulaCell,
    args: readonly unknown[],
    given: readonly GivenArgument[],
  ): CallState {
    const address = this.addressOf({ sheet: cell.sheet, box: { ...cell, rows: 1, columns: 1 } });
    const parameterAddresses = metadata.requiresParameterAddresses
      ? given.map(({ place }) => (place === undefined ? null : this.addressOf(place)))
      : undefined;
    const own = metadata.requiresAddress ? address : "";
    const key = JSON.stringify([metadata.id, args, own, parameterAddresses]);
    this.use.note(cell, key);
    const flags =
      (metadata.cancelable ? FLAGS.cancelable : 0) +
      (metadata.streaming ? FLAGS.streaming : 0) +
      (metadata.acceptsErrors ? FLAGS.errors : 0) +
      (metadata.acceptsRichValues ? FLAGS.rich : 0);
    const options = { address, flags, ...(parameterAddresses === undefined ? {} : { parameterAddresses }) };
    const cancelable = metadata.cancelable || metadata.streaming;
    return this.cache.get(key, metadata.streaming, (onValue) => {
      const made = this.host
        .whenReady()
        .then(() => this.host.call(metadata.id.toUpperCase(), args, { ...options, onValue }));
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

function fullName(namespace: string, metadata: FunctionMetadata): string {
  return (namespace === "" ? metadata.name : `${namespace}.${metadata.name}`).toUpperCase();
}

function functionInfo(name: string, metadata: FunctionMetadata): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description: metadata.description,
    abstract: metadata.description,
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
