/**
 * `npm run data`: checks the package and writes `src/data/compiled`. With `--descriptor` it rewrites datapackage.json first.
 * @module
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { compilePackage } from "./compile";
import { makeDescriptor } from "./descriptor";
import { describeFinding } from "./issue";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "..", "package");
const target = join(here, "..", "compiled");

function main(): number {
  const path = join(folder, "datapackage.json");
  if (process.argv.includes("--descriptor")) {
    const { version } = JSON.parse(readFileSync(path, "utf8")) as { version: string };
    writeFileSync(path, `${JSON.stringify(makeDescriptor(version), null, 2)}\n`);
  }
  const result = compilePackage(folder);
  if (!result.ok) {
    for (const finding of result.findings) console.error(describeFinding(finding));
    console.error(`The data package has ${result.findings.length} mistakes; nothing was compiled.`);
    return 1;
  }
  mkdirSync(target, { recursive: true });
  for (const [name, part] of Object.entries(result.compiled)) {
    const content = JSON.stringify(part);
    writeFileSync(join(target, `${name}.json`), content);
    console.log(
      `${name}: ${content.length} characters, ${(gzipSync(content).length / 1000).toFixed(1)} KB gzip`,
    );
  }
  console.log(`Data package ${result.compiled.index.version} (${result.compiled.index.hash}) is ready.`);
  return 0;
}

process.exitCode = main();
