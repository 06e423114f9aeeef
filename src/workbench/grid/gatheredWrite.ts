import type { BlockWrite, Box, SheetId } from "../model/store";
import { intersects } from "./ranges";

/** office.js sends blocks in pieces of about 1500 cells; smaller writes are writes of their own. */
const PIECE = 1000;

/** A block that arrives in pieces, one below the other. Univer takes much longer for many pieces than for one block. */
export class GatheredWrite {
  private sheet: SheetId = "";
  private box: Box | undefined;
  private pieces: { readonly box: Box; readonly block: BlockWrite }[] = [];

  /** @param apply - writes a block */
  constructor(private readonly apply: (sheet: SheetId, box: Box, block: BlockWrite) => void) {}

  /** How many pieces wait. */
  get length(): number {
    return this.pieces.length;
  }

  /** Whether a piece continues the block that waits. Where nothing waits, any large piece may begin one. */
  accepts(sheet: SheetId, box: Box): boolean {
    if (this.box === undefined) return box.rows * box.columns >= PIECE;
    const { row, rows, column, columns } = this.box;
    return sheet === this.sheet && box.row === row + rows && box.column === column && box.columns === columns;
  }

  /** Whether cells wait to be written that someone is about to read. */
  touches(sheet: SheetId, box: Box): boolean {
    return this.box !== undefined && sheet === this.sheet && intersects(box, this.box);
  }

  /** Adds a piece that is accepted. */
  add(sheet: SheetId, box: Box, block: BlockWrite): void {
    this.sheet = sheet;
    this.pieces.push({ box, block });
    this.box = this.box === undefined ? box : { ...this.box, rows: this.box.rows + box.rows };
  }

  /** Writes the first pieces, as one block. */
  write(count: number): void {
    const [first, ...rest] = this.pieces.splice(0, count);
    if (first === undefined) return;
    const written = [first, ...rest];
    const box = { ...first.box, rows: written.reduce((rows, piece) => rows + piece.box.rows, 0) };
    const { sheet } = this;
    this.measure();
    this.apply(sheet, box, {
      inputs: written.flatMap((piece) => piece.block.inputs ?? blank(piece.box)),
      ...(written.some((piece) => piece.block.numberFormats !== undefined)
        ? { numberFormats: written.flatMap((piece) => piece.block.numberFormats ?? blank(piece.box)) }
        : {}),
    });
  }

  /** Forgets all pieces after the first ones. */
  drop(kept: number): void {
    this.pieces.splice(kept);
    this.measure();
  }

  private measure(): void {
    const [first] = this.pieces;
    this.box =
      first === undefined
        ? undefined
        : { ...first.box, rows: this.pieces.reduce((rows, piece) => rows + piece.box.rows, 0) };
  }
}

function blank(box: Box): null[][] {
  return Array.from({ length: box.rows }, () => Array.from({ length: box.columns }, () => null));
}
