import { inferred } from "../richapi/errors";
import { changeMark } from "./marks";
import type { WorkbookSession } from "./session";
import type { Mark, SheetId } from "./store";

type Data = Readonly<Record<string, unknown>>;

/** A part of what a mark holds, found by its path; what is set there is undone like a change of cells. */
export class MarkSlot {
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #id: string;
  readonly #path: readonly string[];

  constructor(session: WorkbookSession, sheet: SheetId, id: string, path: readonly string[] = []) {
    this.#session = session;
    this.#sheet = sheet;
    this.#id = id;
    this.#path = path;
  }

  /** A part of this part. */
  at(key: string): MarkSlot {
    return new MarkSlot(this.#session, this.#sheet, this.#id, [...this.#path, key]);
  }

  /** The mark, which must still exist. */
  get mark(): Mark {
    const found = this.#session.store.marks(this.#sheet).find((one) => one.id === this.#id);
    if (found === undefined) throw inferred("ItemNotFound", "what was deleted cannot be used any more");
    return found;
  }

  /** What one name has here; undefined when nothing was set. */
  get(key: string): unknown {
    return this.#path.reduce<Data>((data, step) => asData(data[step]), this.mark.data)[key];
  }

  /** The same for text. */
  text(key: string, fallback = ""): string {
    const value = this.get(key);
    return typeof value === "string" ? value : fallback;
  }

  set(key: string, value: unknown): void {
    this.#session.assertAllowed(this.#sheet, "allowFormatCells");
    changeMark(this.#session, this.#sheet, this.#id, (mark) => ({
      ...mark,
      data: replaced(mark.data, [...this.#path, key], value),
    }));
  }
}

function replaced(data: Data, [key = "", ...rest]: readonly string[], value: unknown): Data {
  return { ...data, [key]: rest.length === 0 ? value : replaced(asData(data[key]), rest, value) };
}

function asData(value: unknown): Data {
  return typeof value === "object" && value !== null ? (value as Data) : {};
}
