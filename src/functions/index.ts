/**
 * The list of custom functions. A new function is one file and one line here.
 * @module
 */
import { portData } from "./portData";
import { portDataset } from "./portDataset";
import { portFind } from "./portFind";
import { portFreight } from "./portFreight";
import { portGrowth } from "./portGrowth";
import { portInfo } from "./portInfo";
import { portList } from "./portList";
import { portPassengers } from "./portPassengers";
import { portProgress } from "./portProgress";
import { portQuote } from "./portQuote";
import { portRank } from "./portRank";
import { portSeries } from "./portSeries";
import { portSource } from "./portSource";
import { portTable } from "./portTable";
import { portTarget } from "./portTarget";
import { portTrade } from "./portTrade";
import { portTrains } from "./portTrains";
import { portVehicles } from "./portVehicles";
import { portVersion } from "./portVersion";
import { portWhy } from "./portWhy";
import type { FunctionDefinition } from "./support/definition";

export { registerFunctions } from "./support/register";

/** Every function, in the order of the help pages. */
export const functions: readonly FunctionDefinition[] = [
  portFreight,
  portPassengers,
  portVehicles,
  portTrains,
  portTrade,
  portData,
  portSeries,
  portTable,
  portGrowth,
  portTarget,
  portProgress,
  portRank,
  portInfo,
  portList,
  portFind,
  portSource,
  portQuote,
  portWhy,
  portDataset,
  portVersion,
];
