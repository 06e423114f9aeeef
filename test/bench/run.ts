/**
 * `npm run bench`: prints measurements with the machine. Nothing here passes or fails. `npm run bench -- insertion tables` runs only these
 * parts.
 */
import { benchAudit } from "./audit";
import { benchFunctions } from "./functions";
import { machineLine } from "./machine";
import { benchPackage } from "./package";
import { benchTables } from "./tables";
import { benchInsertions, benchWorkbench } from "./workbench";
import { benchWorkbenchNumbers } from "./workbenchNumbers";

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  package: benchPackage,
  functions: benchFunctions,
  tables: benchTables,
  audit: benchAudit,
  workbench: benchWorkbench,
  insertion: benchInsertions,
  grid: benchWorkbenchNumbers,
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(`No part is called ${unknown.join(", ")}. There are: ${Object.keys(PARTS).join(", ")}.`);
  console.log(machineLine());
  for (const [name, part] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) await part();
}

void main();
