/**
 * `npm run bench`: prints measurements with the machine. Nothing here passes or fails.
 */
import { benchAudit } from "./audit";
import { benchFunctions } from "./functions";
import { machineLine } from "./machine";
import { benchPackage } from "./package";
import { benchTables } from "./tables";
import { benchWorkbench } from "./workbench";
import { benchWorkbenchNumbers } from "./workbenchNumbers";

async function main(): Promise<void> {
  console.log(machineLine());
  benchPackage();
  benchFunctions();
  await benchTables();
  await benchAudit();
  await benchWorkbench();
  await benchWorkbenchNumbers();
}

void main();
