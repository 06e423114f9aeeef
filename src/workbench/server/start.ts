// npm start: the built add-in and the workbench on https://localhost, and a browser on it.
// npm start -- <folder or address> [--manifest <file or address>] [--port <port>] [<another> …]: the same with these add-ins in it.
import fs from "node:fs";
import path from "node:path";
import { openBrowser } from "./openBrowser";
import { readHostedArguments } from "./hostedArgument";
import { startServers } from "./startServers";

const project = path.resolve(__dirname, "../../..");

async function main(): Promise<void> {
  for (const file of ["dist/manifest.xml", "dist-workbench/workbench.html"]) {
    if (!fs.existsSync(path.join(project, file))) {
      throw new Error(`${file} is missing: run "npm run build" first.`);
    }
  }
  const servers = await startServers({
    hosted: readHostedArguments(process.argv.slice(2)),
    addinPort: portFrom("KOUAN_ADDIN_PORT", 3000),
    workbenchPort: portFrom("KOUAN_WORKBENCH_PORT", 3001),
    say: (sentence) => console.log(sentence),
  });
  console.log(servers.certificate.note);
  console.log(`The add-in:    ${servers.addinUrl}`);
  const asked = servers.hostedManifests.map((manifest) => `manifest=${encodeURIComponent(manifest)}`);
  const address =
    asked.length === 0 ? servers.workbenchUrl : `${servers.workbenchUrl}/workbench.html?${asked.join("&")}`;
  console.log(`The workbench: ${address}`);
  const opened = await openBrowser(address);
  console.log(
    opened ? "Opened in your browser. Ctrl+C ends it." : "Open the workbench in a browser. Ctrl+C ends it.",
  );

  let ending = false;
  const end = () => {
    if (ending) process.exit(130);
    ending = true;
    void servers.close().then(() => process.exit(0));
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

function portFrom(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`${name} is not a port: ${text}`);
  return port;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
