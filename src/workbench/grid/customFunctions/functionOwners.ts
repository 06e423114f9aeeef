import type { FunctionMetadata } from "./metadata";

/** A function of an add-in, under a name that formulas call it by. */
export interface OwnedFunction<Host> {
  /** Place of the add-in among those that are hosted. */
  readonly owner: number;
  readonly metadata: FunctionMetadata;
  /** Where its calls go. */
  readonly host: Host;
}

/**
 * Whose function answers a name, where several add-ins are there.
 * inferred: of two add-ins with a function of one name the first keeps it; no page says what Excel does.
 */
export class FunctionOwners<Host> {
  private readonly owners = new Map<number, ReadonlyMap<string, OwnedFunction<Host>>>();
  private readonly texts = new Map<number, ReadonlyMap<string, FunctionMetadata>>();

  /**
   * Takes an add-in's functions in.
   *
   * @returns their full names, in upper case, that another add-in has too
   */
  set(owner: number, namespace: string, functions: readonly FunctionMetadata[], host: Host): string[] {
    const own = functions.map(
      (metadata) => [fullName(namespace, metadata), { owner, metadata, host }] as const,
    );
    this.owners.set(owner, new Map(own));
    this.describe(owner, namespace, functions);
    const others = [...this.owners].filter(([other]) => other !== owner).map(([, theirs]) => theirs);
    return own.map(([name]) => name).filter((name) => others.some((theirs) => theirs.has(name)));
  }

  /** The texts of an add-in's functions in another language. */
  describe(owner: number, namespace: string, functions: readonly FunctionMetadata[]): void {
    this.texts.set(owner, new Map(functions.map((metadata) => [fullName(namespace, metadata), metadata])));
  }

  /** Takes an add-in's functions out. */
  remove(owner: number): void {
    this.owners.delete(owner);
    this.texts.delete(owner);
  }

  /** The function that answers each name, by full name in upper case. */
  answering(): ReadonlyMap<string, OwnedFunction<Host>> {
    // What is set later wins in a map, so the first add-in comes last.
    const lastFirst = [...this.owners].sort(([one], [other]) => other - one);
    return new Map(lastFirst.flatMap(([, functions]) => [...functions]));
  }

  /** The texts of the functions that answer, by full name in upper case. */
  described(): ReadonlyMap<string, FunctionMetadata> {
    const found = [...this.answering()].map(
      ([name, { owner, metadata }]) => [name, this.texts.get(owner)?.get(name) ?? metadata] as const,
    );
    return new Map(found);
  }
}

function fullName(namespace: string, metadata: FunctionMetadata): string {
  return (namespace === "" ? metadata.name : `${namespace}.${metadata.name}`).toUpperCase();
}
