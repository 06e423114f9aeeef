import { HostCollection, HostObject } from "../richapi/hostObject";
import { DOCS, documented } from "../richapi/errors";
import { asString } from "./checks";
import { type HostOf, names } from "./hostTypes";
import type { WorkbookSession } from "./session";

/** Excel.Setting */
export class SettingHost extends HostObject implements HostOf<Excel.Setting> {
  static override readonly typeName = "Setting";
  static override readonly scalars = names<Excel.Interfaces.SettingLoadOptions>()("key", "value");
  static override readonly idKey = "_Id";
  readonly key: string;
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession, key: string) {
    super();
    this.#session = session;
    this.key = key;
  }

  override _idValue(): string {
    return this.key;
  }

  get value(): unknown {
    const text = this.#session.settings.get(this.key);
    if (text === undefined) throw documented("ItemNotFound", DOCS.codes);
    return JSON.parse(text) as unknown;
  }
  set value(value: unknown) {
    this.#session.settings.set(this.key, JSON.stringify(value));
  }

  delete(): void {
    this.#session.settings.delete(this.key);
  }
}

/** Excel.SettingCollection: the document's settings, shared with Office.context.document.settings. */
export class SettingCollectionHost
  extends HostCollection<SettingHost>
  implements HostOf<Excel.SettingCollection>
{
  static override readonly typeName = "SettingCollection";
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  _items(): SettingHost[] {
    return [...this.#session.settings.keys()].map((key) => new SettingHost(this.#session, key));
  }

  /** documented: keys are case-sensitive. */
  _find(key: unknown): SettingHost | undefined {
    const name = asString(key);
    return this.#session.settings.has(name) ? new SettingHost(this.#session, name) : undefined;
  }

  add(key: unknown, value: unknown): SettingHost {
    const setting = new SettingHost(this.#session, asString(key));
    setting.value = value;
    return setting;
  }
}
