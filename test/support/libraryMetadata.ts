/** What office.js itself knows about a type of Excel. */
export interface LibraryType {
  readonly scalars: readonly string[];
  readonly writable: readonly string[];
  readonly navigations: readonly string[];
  readonly methods: readonly string[];
}

/** Reads a type's metadata out of the library; `undefined` when it has no such type. */
export function libraryType(excel: object, name: string): LibraryType | undefined {
  const type: unknown = Reflect.get(excel, name);
  if (typeof type !== "function") return undefined;
  const prototype = type.prototype as object;
  const scalars = listed(prototype, "_scalarPropertyNames");
  const updateable = listed(prototype, "_scalarPropertyUpdateable");
  const methods = Object.getOwnPropertyNames(prototype).filter((member) => {
    const value: unknown = Object.getOwnPropertyDescriptor(prototype, member)?.value;
    return typeof value === "function" && !FRAMEWORK.has(member) && !/^_(handle|[a-z])/.test(member);
  });
  return {
    scalars: scalars.map(String),
    writable: scalars.filter((_name, index) => updateable[index] === true).map(String),
    navigations: listed(prototype, "_navigationPropertyNames").map(String),
    methods,
  };
}

/** Events of a type → how the library registers them at the host (`DataChangedEvent`); Common API events are left out. */
export function libraryEvents(excel: object, name: string): ReadonlyMap<string, string> {
  const type: unknown = Reflect.get(excel, name);
  const found = new Map<string, string>();
  if (typeof type !== "function") return found;
  const accessors = Object.getOwnPropertyDescriptors(type.prototype as object);
  for (const [member, accessor] of Object.entries(accessors)) {
    const source = /^on[A-Z]/.test(member) ? String(Reflect.get(accessor, "get")) : "";
    const registration = /\._[Rr]egister(\w+)\(/.exec(source)?.[1];
    if (registration !== undefined) found.set(member, registration);
  }
  return found;
}

const FRAMEWORK = new Set(
  "constructor load retrieve toJSON set update setMockData ensureUnchanged track untrack".split(" "),
);

function listed(prototype: object, property: string): unknown[] {
  // The getters answer without an instance.
  const value: unknown = property in prototype ? Reflect.get(prototype, property, {}) : [];
  return Array.isArray(value) ? value : [];
}
