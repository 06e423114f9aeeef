import type { HostObject } from "./hostObject";

/** Objects that the add-in asked to keep between requests (`Excel.run` and tracked objects do). */
export class References {
  readonly #byId = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #next = 1;

  /** How many objects are kept. */
  get size(): number {
    return this.#byId.size;
  }

  keep(object: HostObject): string {
    const known = this.idOf(object);
    if (known !== undefined) return known;
    const id = `ref${String(this.#next++)}`;
    this.#byId.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  get(id: string): HostObject | undefined {
    return this.#byId.get(id);
  }

  remove(id: string): void {
    const object = this.#byId.get(id);
    if (object !== undefined) this.#ids.delete(object);
    this.#byId.delete(id);
  }

  clear(): void {
    for (const id of [...this.#byId.keys()]) this.remove(id);
  }
}
