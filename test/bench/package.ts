/**
 * What is measured of the data package: the size of its parts as they travel, and the time until it can answer. All parts are
 * in memory by then; what is timed is reading them. Nothing here passes or fails.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { decodePackage, type CompiledParts } from "../../src/data/decode";
import { createCatalog } from "../../src/domain/createCatalog";
import type { Catalog } from "../../src/domain/model/catalog";
import { spellingsOf } from "../../src/domain/names/spellings";
import { median } from "./machine";

const PARTS = ["index", "text", "facts"] as const;
const ROUNDS = 15;

/** Milliseconds of the processor, so that what else the machine does counts less. */
function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Prints the measurements. */
export function benchPackage(): void {
  const texts = PARTS.map((part) =>
    readFileSync(join(__dirname, "../../src/data/compiled", `${part}.json`), "utf8"),
  );
  const sizes = texts.map((text) => gzipSync(text).length / 1000);
  console.log(
    `package: ${PARTS.map((part, i) => `${part} ${sizes[i]?.toFixed(1) ?? ""} KB`).join(", ")} gzip, ` +
      `together ${sizes.reduce((sum, size) => sum + size, 0).toFixed(1)} KB`,
  );
  const fresh = (): CompiledParts =>
    Object.fromEntries(
      PARTS.map((part, i) => [part, JSON.parse(texts[i] ?? "")]),
    ) as unknown as CompiledParts;
  const steps: readonly (readonly [string, (catalog: Catalog) => unknown])[] = [
    ["catalog, ready to be asked", () => null],
    ["and every figure at hand", (catalog) => catalog.observationsOf("manzhouli", "freight")],
    ["and every name", (catalog) => spellingsOf(catalog)],
  ];
  const times = steps.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const parts = fresh();
    let catalog: Catalog | undefined;
    steps.forEach(([, step], i) => {
      times[i]?.push(
        processorTime(() => {
          catalog ??= createCatalog(decodePackage(parts));
          step(catalog);
        }),
      );
    });
  }
  steps.forEach(([what], i) => {
    const [first = 0] = times[i] ?? [];
    console.log(
      `package: ${what}: first ${first.toFixed(1)} ms, then ${median(times[i] ?? []).toFixed(1)} ms`,
    );
  });
}
