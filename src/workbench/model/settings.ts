import { HostCollection, HostObject } from "../richapi/hostObject";
import { DOCS, documented } from "../richapi/errors";
import { asString } from "./checks";
import { type HostOf, names } from "./hostTypes";

/** Excel.Setting */
export class SettingHost extends HostObject implements HostOf<Excel.Setting> {
  static override readonly typeName = "Setting";
  static override readonly scalars = names<Excel.Interfaces.SettingLoadOptions>()("key", "value");
  static override readonly idKey = "_Id";
  readonly key: string;
  readonly #settings: Map<string, string>;

  constructor(settings: Map<string, string>, key: string) {
    super();
    this.#settings = settings;
    this.key = key;
  }

  override _idValue(): string {
    return this.key;
  }

  get value(): unknown {
    const text = this.#settings.get(this.key);
    if (text === undefined) throw documented("ItemNotFound", DOCS.codes);
    return JSON.parse(text) as unknown;
  }
  set value(value: unknown) {
    this.#settings.set(this.key, JSON.stringify(value));
  }

  delete(): void {
    this.#settings.delete(this.key);
  }
}

/** Excel.SettingCollection: one add-in's settings in the document, shared with Office.context.document.settings. */
export class SettingCollectionHost
  extends HostCollection<SettingHost>
  implements HostOf<Excel.SettingCollection>
{
  static override readonly typeName = "SettingCollection";
  readonly #settings: Map<string, string>;

  constructor(settings: Map<string, string>) {
    super();
    this.#settings = settings;
  }

  _items(): SettingHost[] {
    return [...this.#settings.keys()].map((key) => new SettingHost(this.#settings, key));
  }

  /** documented: keys are case-sensitive. */
  _find(key: unknown): SettingHost | undefined {
    const name = asString(key);
    return this.#settings.has(name) ? new SettingHost(this.#settings, name) : undefined;
  }

  add(key: unknown, value: unknown): SettingHost {
    const setting = new SettingHost(this.#settings, asString(key));
    setting.value = value;
    return setting;
  }
}
