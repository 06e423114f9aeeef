import type { BlockWrite, Box, ChangeSource, SheetId } from "../model/store";
import type { Cells } from "./cells";
import type { Changes } from "./changes";
import type { Engine } from "./engine";
import { GatheredWrite } from "./gatheredWrite";

interface Savepoint {
  undo: number;
  changes: number;
  pieces: number;
}

/** Steps that are undone as one and taken back when they fail; nested ones join the outer one. */
export class Transactions {
  private readonly savepoints: Savepoint[] = [];
  private readonly gathered: GatheredWrite;

  /**
   * @param engine - the running Univer
   * @param changes - held until the outermost transaction ends
   * @param cells - writes blocks
   */
  constructor(
    private readonly engine: Engine,
    private readonly changes: Changes,
    private readonly cells: Cells,
  ) {
    this.gathered = new GatheredWrite((sheet, box, block) => cells.write(sheet, box, block));
  }

  /** Runs `fn` as one step. */
  run<T>(fn: () => T, source: ChangeSource): T {
    const outermost = this.savepoints.length === 0;
    const before = this.engine.source;
    if (outermost) {
      this.engine.source = source;
      this.engine.undo.begin(this.engine.unitId);
      this.changes.hold();
    }
    const point = this.mark();
    this.savepoints.push(point);
    try {
      return fn();
    } catch (error) {
      this.gathered.drop(point.pieces);
      this.engine.undo.abort(point.undo);
      this.changes.drop(point.changes);
      throw error;
    } finally {
      if (outermost) this.flush();
      this.savepoints.pop();
      if (outermost) {
        this.engine.undo.commit();
        this.engine.source = before;
        this.changes.release();
      }
    }
  }

  /** Runs `fn` as a part of the step done last. Protection was asked about that one. */
  amend(fn: () => void, source: ChangeSource): void {
    const { engine } = this;
    engine.permitting(() => engine.undo.joinLast(engine.unitId, () => this.run(fn, source)));
  }

  /** One call of the store's interface: a transaction of its own, or part of the open one. */
  act<T>(fn: () => T): T {
    if (this.savepoints.length === 0) return this.run(fn, "addin");
    this.flush();
    return fn();
  }

  /** Writes a block, now or together with the pieces that follow it. */
  write(sheet: SheetId, box: Box, block: BlockWrite): void {
    if (this.savepoints.length === 0) {
      this.run(() => this.cells.write(sheet, box, block), "addin");
      return;
    }
    if (!this.gathered.accepts(sheet, box)) this.flush();
    if (this.gathered.accepts(sheet, box)) this.gathered.add(sheet, box, block);
    else this.cells.write(sheet, box, block);
  }

  /** To be called before cells are read. */
  beforeReading(sheet: SheetId, box: Box): void {
    if (this.gathered.touches(sheet, box)) this.flush();
  }

  /** Writes what waits; savepoints that stood between pieces move behind their share of them. */
  flush(): void {
    if (this.gathered.length === 0) return;
    let written = 0;
    for (const point of this.savepoints) {
      this.gathered.write(point.pieces - written);
      written = point.pieces;
      Object.assign(point, { ...this.mark(), pieces: 0 });
    }
    this.gathered.write(this.gathered.length);
  }

  private mark(): Savepoint {
    return {
      undo: this.engine.undo.mark(),
      changes: this.changes.mark(),
      pieces: this.gathered.length,
    };
  }
}
