import { ObjectMatrix } from "@univerjs/core";
import {
  AstTreeBuilder,
  type BaseAstNode,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  LexerNode,
} from "@univerjs/engine-formula";
import type { Scalar, SheetId } from "../model/store";
import type { Calculation } from "./calculation";
import type { Engine } from "./engine";
import { encodeFresh } from "./cellCodec";
import { AddinExecutor } from "./customFunctions/addinExecutor";

/** A cell of a sheet. */
export interface ProbePlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** Calculates formulas that stand in no cell, such as those of rules, at once and with Univer's own engine. */
export class FormulaProbe {
  private isReady = false;

  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
  ) {}

  /**
   * Result of a formula as if it stood in a cell; undefined while cells are being calculated, and for formulas that call an add-in.
   * @param formula - with its `=`
   * @param typed - what that cell is about to hold
   */
  evaluate(formula: string, place: ProbePlace, typed?: Scalar): Scalar | undefined {
    if (this.calculation.isRunning) return undefined;
    if (typed !== undefined) return this.evaluateWith(formula, place, typed);
    this.prepare();
    return this.calculate(formula, place);
  }

  /** Whether Univer has a function. */
  hasFunction(name: string): boolean {
    return this.engine.injector.get(IFunctionService).hasExecutor(name);
  }

  private evaluateWith(formula: string, place: ProbePlace, typed: Scalar): Scalar | undefined {
    this.load();
    const { sheet, row, column } = place;
    const cells = new ObjectMatrix<object>();
    cells.setValue(row, column, encodeFresh(typed) ?? { v: "" });
    // What the engine has calculated comes before what the sheet holds.
    Object.assign(this.runtime.getUnitData(), { [this.engine.unitId]: { [sheet]: cells } });
    try {
      return this.calculate(formula, place);
    } finally {
      this.forget();
    }
  }

  private get runtime(): IFormulaRuntimeService {
    return this.engine.injector.get(IFormulaRuntimeService);
  }

  /** What was read of ranges is kept for the formulas that are asked for in one go, such as those of all cells in view. */
  private prepare(): void {
    if (this.isReady) return;
    this.load();
    this.isReady = true;
    queueMicrotask(() => this.forget());
  }

  private load(): void {
    this.forget();
    this.engine.injector.get(IFormulaCurrentConfigService).loadDataLite();
  }

  private forget(): void {
    this.isReady = false;
    if (this.calculation.isRunning) return;
    this.runtime.reset();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  private calculate(formula: string, { sheet, row, column }: ProbePlace): Scalar | undefined {
    const { injector, unitId } = this.engine;
    const worksheet = this.engine.sheet(sheet);
    this.runtime.setCurrent(row, column, worksheet.getRowCount(), worksheet.getColumnCount(), sheet, unitId);
    const lexed = injector.get(Lexer).treeBuilder(formula);
    if (!(lexed instanceof LexerNode)) return typeof lexed === "string" ? lexed : ErrorType.NAME;
    const node = injector.get(AstTreeBuilder).parse(lexed);
    if (node === null || node === undefined) return ErrorType.NAME;
    const interpreter = injector.get(Interpreter);
    if (interpreter.checkAsyncNode(node) || this.callsAddin(node)) return undefined;
    return scalarOf(interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }));
  }

  /** Such a call would count as one of the cell, and its answer may be long in coming. */
  private callsAddin(node: BaseAstNode): boolean {
    const name = node.getToken().trim().toUpperCase();
    const isAddins = this.engine.injector.get(IFunctionService).getExecutor(name) instanceof AddinExecutor;
    return isAddins || node.getChildren().some((child) => this.callsAddin(child));
  }
}

function scalarOf(result: FunctionVariantType): Scalar {
  const value = result.isReferenceObject()
    ? (result as unknown as { toArrayValueObject(): FunctionVariantType }).toArrayValueObject()
    : result;
  const first = value.isArray()
    ? (value as unknown as { getFirstCell(): FunctionVariantType }).getFirstCell()
    : value;
  const plain = first as unknown as { getValue(): Scalar | null | undefined };
  return plain.getValue() ?? "";
}
