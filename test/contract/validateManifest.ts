/**
 * `npm run validate`: Microsoft's own validation of the manifest. Asks a Microsoft service, so it needs a network; what can
 * be checked without one is checked by `manifest.test.ts`.
 */
import { validateManifest } from "office-addin-manifest";

async function main(): Promise<void> {
  const result = await validateManifest("manifest.xml");
  console.log(result.isValid ? "The manifest is valid." : "The manifest is not valid.");
  if (result.report !== undefined) console.log(JSON.stringify(result.report, null, 2));
  process.exitCode = result.isValid ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(
    `Microsoft's validation service could not be reached: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
});
