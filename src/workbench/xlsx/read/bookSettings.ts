import type { Loss } from "../types";
import { attribute, elementsNamed } from "../xml";
import { type BookPart, isOn } from "./bookPart";

/** What a file says about the workbook as a whole. */
export interface BookSettings {
  readonly structureProtected: boolean;
  /** As model/extras.ts keeps it. */
  readonly extras: Readonly<Record<string, unknown>>;
}

/** Reads protection of the structure and calculation in circles. */
export function readBookSettings({ root }: BookPart, losses: Set<Loss>): BookSettings {
  const [protection] = elementsNamed(root, "workbookProtection");
  const structureProtected = isOn(attribute(protection, "lockStructure"));
  const password = attribute(protection, "workbookPassword") + attribute(protection, "workbookHashValue");
  if (structureProtected && password !== "") losses.add("passwords");
  const [calculation] = elementsNamed(root, "calcPr");
  const count = attribute(calculation, "iterateCount");
  const delta = attribute(calculation, "iterateDelta");
  const iterativeCalculation = {
    ...(isOn(attribute(calculation, "iterate")) ? { enabled: true } : {}),
    ...(count === "" ? {} : { maxIteration: Number(count) }),
    ...(delta === "" ? {} : { maxChange: Number(delta) }),
  };
  const hasAny = Object.keys(iterativeCalculation).length > 0;
  return { structureProtected, extras: hasAny ? { iterativeCalculation } : {} };
}
