/**
 * `npm run bench`: prints measurements with the machine. Nothing here passes or fails.
 */
import { benchFunctions } from "./functions";
import { machineLine } from "./machine";
import { benchWorkbench } from "./workbench";

async function main(): Promise<void> {
  console.log(machineLine());
  benchFunctions();
  await benchWorkbench();
}

void main();
