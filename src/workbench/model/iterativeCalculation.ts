import type { HostOf } from "./hostTypes";
import { amount, flag, stored, whole } from "./storedObject";

/** Excel.IterativeCalculation: kept and saved; this host's formulas never go round in circles. documented: Excel's limits */
export class IterativeCalculationHost
  extends stored("IterativeCalculation", {
    enabled: flag(false),
    maxChange: amount(0.001, 0),
    maxIteration: whole(100, 1, 32_767),
  })
  implements HostOf<Excel.IterativeCalculation> {}
