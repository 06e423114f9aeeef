import { HostObject, type HostType } from "../richapi/hostObject";
import type { Attachment, AttachmentData, AttachmentKind } from "./attachments";
import { asBoolean, asColor, asInteger, asNumber, asOneOf, asString } from "./checks";
import type { WorkbookSession } from "./session";
import { DOCS, documented } from "../richapi/errors";

/** A property that is kept as it is given: what it is at first, and what it may be. */
export interface Field<T> {
  readonly initial: T;
  readonly check: (value: unknown) => T;
}

/** Properties by name. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** Values of fields. */
export type FieldValues<F extends Fields> = {
  -readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/** true or false */
export function flag(initial: boolean): Field<boolean> {
  return { initial, check: asBoolean };
}

/** any text */
export function words(initial = ""): Field<string> {
  return { initial, check: asString };
}

/** `#RRGGBB`, or `""` as long as none was set */
export function color(initial = ""): Field<string> {
  return { initial, check: (value) => (value === "" ? "" : asColor(value)) };
}

/** a number between limits; others are InvalidArgument */
export function amount(initial: number, least = -Infinity, most = Infinity): Field<number> {
  return { initial, check: (value) => within(asNumber(value), least, most) };
}

/** a whole number between limits */
export function whole(initial: number, least = -Infinity, most = Infinity): Field<number> {
  return { initial, check: (value) => within(asInteger(value), least, most) };
}

/** one of some words */
export function choice<const T extends readonly string[]>(
  initial: T[number],
  ...allowed: T
): Field<T[number]> {
  return { initial, check: (value) => asOneOf(value, allowed) };
}

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw documented("InvalidArgument", DOCS.codes);
  return value;
}

/** Part of the data of something that is attached: where it is read and written. */
export class DataNode {
  readonly session: WorkbookSession;
  readonly #kind: AttachmentKind;
  readonly #id: string;
  readonly #path: readonly string[];
  readonly #otherwise: (() => Attachment) | undefined;

  /**
   * @param session - the workbook
   * @param kind - of the attachment
   * @param id - of the attachment
   * @param path - of the part in its data
   * @param otherwise - what there is before anything was set; without it, an unknown id is ItemNotFound
   */
  constructor(
    session: WorkbookSession,
    kind: AttachmentKind,
    id: string,
    path: readonly string[] = [],
    otherwise?: () => Attachment,
  ) {
    this.session = session;
    this.#kind = kind;
    this.#id = id;
    this.#path = path;
    this.#otherwise = otherwise;
  }

  /** A part of this part. */
  child(...path: readonly string[]): DataNode {
    return new DataNode(this.session, this.#kind, this.#id, [...this.#path, ...path], this.#otherwise);
  }

  /** The whole attachment. */
  get attachment(): Attachment {
    const found = this.session.store.attachments.find(this.#kind, this.#id) ?? this.#otherwise?.();
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }

  /** The data of this part; empty as long as nothing was set. */
  get data(): AttachmentData {
    return partOf(this.attachment.data, this.#path);
  }

  /** Sets some values of this part. */
  write(patch: AttachmentData): void {
    const { attachment } = this;
    this.session.store.attachments.put({ ...attachment, data: withPart(attachment.data, this.#path, patch) });
  }
}

/** A part of some data, by path. */
export function partOf(data: AttachmentData, path: readonly string[]): AttachmentData {
  return path.reduce<AttachmentData>((part, name) => {
    const inner = part[name];
    return typeof inner === "object" && inner !== null ? (inner as AttachmentData) : {};
  }, data);
}

function withPart(data: AttachmentData, path: readonly string[], patch: AttachmentData): AttachmentData {
  const [name, ...rest] = path;
  if (name === undefined) return { ...data, ...patch };
  return { ...data, [name]: withPart(partOf(data, [name]), rest, patch) };
}

/** Values of some fields out of data, with what they are at first. */
export function valuesOf<F extends Fields>(fields: F, data: AttachmentData): FieldValues<F> {
  const entries = Object.entries(fields).map(([name, field]) => [name, data[name] ?? field.initial]);
  return Object.fromEntries(entries) as FieldValues<F>;
}

/** An object whose properties are a part of an attachment's data. */
export abstract class StoredObject extends HostObject {
  readonly _node: DataNode;

  constructor(node: DataNode) {
    super();
    this._node = node;
  }

  /** Whether the sheet allows the change; called before each. */
  _assertWritable(): void {
    const { sheet } = this._node.attachment;
    // documented: AccessDenied on a protected sheet; allowEditObjects is the option for charts and comments.
    if (sheet !== null) this._node.session.assertAllowed(sheet, "allowEditObjects");
  }
}

/** A class whose instances have more members than its source shows. */
export type StoredClass<Members> = HostType & (new (node: DataNode) => StoredObject & Members);

/**
 * A base class with a property for each field, checked when set.
 * @param typeName - name of the client type
 * @param fields - what is kept
 * @param more - properties that the class computes itself
 */
export function stored<const F extends Fields>(
  typeName: string,
  fields: F,
  ...more: readonly string[]
): StoredClass<FieldValues<F>> {
  class Stored extends StoredObject {
    static override readonly typeName: string = typeName;
    static override readonly scalars: readonly string[] = [...Object.keys(fields), ...more];
  }
  for (const [name, field] of Object.entries(fields)) {
    Object.defineProperty(Stored.prototype, name, {
      configurable: true,
      get(this: StoredObject): unknown {
        return this._node.data[name] ?? field.initial;
      },
      set(this: StoredObject, value: unknown) {
        const checked = field.check(value);
        this._assertWritable();
        this._node.write({ [name]: checked });
      },
    });
  }
  return Stored as unknown as StoredClass<FieldValues<F>>;
}
