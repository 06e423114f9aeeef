import { boxAfter, type LineMove } from "./lineMove";
import { type Shift, shiftBox } from "./shifting";
import type { Box, ChangeSource, SheetId } from "./store";

/** What is attached to a workbook beside its cells. */
export type AttachmentKind =
  | "binding"
  | "chart"
  | "comment"
  | "customProperty"
  | "pageBreak"
  | "sheetExtras"
  | "sheetFilter"
  | "sheetProperty"
  | "style"
  | "tableStyle"
  | "workbookExtras";

/** Cells that something refers to. */
export interface AnchorPlace {
  readonly sheet: SheetId;
  readonly box: Box;
}

/** Plain data, as JSON has it. */
export type AttachmentData = Readonly<Record<string, unknown>>;

/** One thing that is attached. */
export interface Attachment {
  readonly kind: AttachmentKind;
  /** Unique within its kind. */
  readonly id: string;
  /** The sheet it belongs to; `null` = the workbook. */
  readonly sheet: SheetId | null;
  /** Cells it refers to, by what they are to it; they follow their cells. `null` = deleted. */
  readonly anchors: Readonly<Record<string, AnchorPlace | null>>;
  readonly data: AttachmentData;
}

/** A change of something that is attached; `attachment` is what there is now, or was. */
export interface AttachmentChange {
  readonly kind: "attachment";
  readonly what: "added" | "changed" | "deleted";
  readonly attachment: Attachment;
  /** What it was before it changed. */
  readonly before?: Attachment;
  readonly source: ChangeSource;
}

/** Name of the anchor at which something lies: without these cells it is gone, or, for charts, moves up. */
export const PLACE = "place";

/** What a copy of a sheet takes along. What there is one of has the sheet's id. */
const COPIED: readonly AttachmentKind[] = ["chart", "comment", "pageBreak", "sheetExtras", "sheetFilter"];

/** Does something that can be undone, and announces the changes. */
export type AttachmentStep = (
  redo: () => void,
  undo: () => void,
  changes: readonly Omit<AttachmentChange, "source">[],
) => void;

/**
 * Comments, charts, styles, …: what belongs to a workbook and is neither cell, table nor name. Both stores keep it
 * here, each with its own way to undo.
 */
export class Attachments {
  #items: readonly Attachment[] = [];
  readonly #step: AttachmentStep;
  readonly #sheets: () => ReadonlySet<SheetId>;

  /**
   * @param step - does and undoes
   * @param sheets - the sheets there are; what belongs to others is not seen
   */
  constructor(step: AttachmentStep, sheets: () => ReadonlySet<SheetId>) {
    this.#step = step;
    this.#sheets = sheets;
  }

  /** Of a kind, oldest first; of one sheet when given. */
  all(kind: AttachmentKind, sheet?: SheetId | null): readonly Attachment[] {
    const sheets = this.#sheets();
    return this.#items.filter(
      (item) =>
        item.kind === kind &&
        (sheet === undefined || item.sheet === sheet) &&
        (item.sheet === null || sheets.has(item.sheet)),
    );
  }

  find(kind: AttachmentKind, id: string): Attachment | undefined {
    return this.all(kind).find((item) => item.id === id);
  }

  /** Adds, or replaces what has the same kind and id. */
  put(item: Attachment): void {
    const before = this.#items.find((one) => one.kind === item.kind && one.id === item.id);
    if (before === undefined) {
      this.#change([...this.#items, item], [{ kind: "attachment", what: "added", attachment: item }]);
      return;
    }
    const next = this.#items.map((one) => (one === before ? item : one));
    this.#change(next, [{ kind: "attachment", what: "changed", attachment: item, before }]);
  }

  remove(kind: AttachmentKind, id: string): void {
    this.#drop((item) => item.kind === kind && item.id === id);
  }

  /** Forgets everything of a sheet. */
  removeSheet(sheet: SheetId): void {
    this.#drop((item) => item.sheet === sheet);
  }

  /** Forgets everything. */
  clear(): void {
    this.#drop(() => true);
  }

  /** Copies what belongs to a sheet; anchors on the sheet go along, others stay. */
  copySheet(from: SheetId, to: SheetId): void {
    const moved = (place: AnchorPlace | null): AnchorPlace | null =>
      place?.sheet === from ? { ...place, sheet: to } : place;
    for (const item of COPIED.flatMap((kind) => this.all(kind, from))) {
      const anchors = Object.entries(item.anchors).map(([name, place]) => [name, moved(place)]);
      const id = item.id === from ? to : freshAttachmentId();
      this.put({ ...item, id, sheet: to, anchors: Object.fromEntries(anchors) as Attachment["anchors"] });
    }
  }

  /** Cells of a sheet moved or went. What only moves is not announced. */
  follow(sheet: SheetId, shift: Shift): void {
    const gone: Attachment[] = [];
    const next = this.#items.flatMap((item) => {
      const moved = followed(item, sheet, shift);
      if (moved === null) gone.push(item);
      return moved ?? [];
    });
    if (next.every((item, index) => item === this.#items[index]) && gone.length === 0) return;
    this.#change(
      next,
      gone.map((attachment) => ({ kind: "attachment", what: "deleted", attachment })),
    );
  }

  /** Rows or columns of a sheet were dragged to another place. */
  moveLines(sheet: SheetId, move: LineMove): void {
    const next = this.#items.map((item) => {
      const anchors = Object.entries(item.anchors).map(([name, place]) => {
        const box = place?.sheet === sheet ? boxAfter(place.box, move) : place?.box;
        return [
          name,
          place === null || box === undefined || box === place.box ? place : { ...place, box },
        ] as const;
      });
      const isSame = anchors.every(([name, place]) => place === item.anchors[name]);
      return isSame ? item : { ...item, anchors: Object.fromEntries(anchors) };
    });
    if (next.some((item, index) => item !== this.#items[index])) this.#change(next, []);
  }

  #drop(isMeant: (item: Attachment) => boolean): void {
    const gone = this.#items.filter(isMeant);
    if (gone.length === 0) return;
    this.#change(
      this.#items.filter((item) => !isMeant(item)),
      gone.map((attachment) => ({ kind: "attachment", what: "deleted", attachment })),
    );
  }

  #change(next: readonly Attachment[], changes: readonly Omit<AttachmentChange, "source">[]): void {
    const before = this.#items;
    this.#step(
      () => (this.#items = next),
      () => (this.#items = before),
      changes,
    );
  }
}

/** A fresh id, as Excel's look. */
export function freshAttachmentId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

/** What a change is called when it is taken back. */
export function inverseChange<C extends Omit<AttachmentChange, "source">>(change: C): C {
  const { what, attachment, before } = change;
  if (what === "changed")
    return before === undefined ? change : { ...change, attachment: before, before: attachment };
  return { ...change, what: what === "added" ? "deleted" : "added" };
}

function followed(item: Attachment, sheet: SheetId, shift: Shift): Attachment | null {
  let touched = false;
  const anchors: Record<string, AnchorPlace | null> = {};
  for (const [name, place] of Object.entries(item.anchors)) {
    anchors[name] = place;
    if (place?.sheet !== sheet) continue;
    const box = shiftBox(place.box, shift);
    if (box === place.box) continue;
    touched = true;
    if (name === PLACE && box === null) {
      if (item.kind !== "chart") return null;
      anchors[name] = { ...place, box: stopAt(place.box, shift) };
    } else anchors[name] = box === null ? null : { ...place, box };
  }
  return touched ? { ...item, anchors } : item;
}

/** A chart whose corner was deleted stays where the deleted cells were. */
function stopAt(box: Box, shift: Shift): Box {
  return shift.vertical ? { ...box, row: shift.box.row } : { ...box, column: shift.box.column };
}
