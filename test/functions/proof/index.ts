import type { Proof } from "./cases";
import { FIGURES } from "./figures";
import { SPILLS } from "./spills";
import { WORDS } from "./words";

/** The cases of every function. */
export const PROOFS: Readonly<Record<string, Proof>> = { ...FIGURES, ...SPILLS, ...WORDS };
