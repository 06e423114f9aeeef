import { createContext, useContext } from "react";
import type { FormulaKit } from "../model/formulaKit";

/** The functions; null where the pane runs without them. */
export const FormulaKitContext = createContext<FormulaKit | null>(null);

export function useFormulaKit(): FormulaKit | null {
  return useContext(FormulaKitContext);
}
