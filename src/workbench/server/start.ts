// npm start: the built add-in and the workbench on https://localhost, and a browser on it.
import fs from "node:fs";
import path from "node:path";
import { openBrowser } from "./openBrowser";
import { startServers } from "./startServers";

const project = path.resolve(__dirname, "../../..");

async function main(): Promise<void> {
  for (const file of ["dist/manifest.xml", "dist-workbench/workbench.html"]) {
    if (!fs.existsSync(path.join(project, file))) {
      throw new Error(`${file} is missing: run "npm run build" first.`);
    }
  }
  const servers = await startServers({
    addinPort: portFrom("KOUAN_ADDIN_PORT", 3000),
    workbenchPort: portFrom("KOUAN_WORKBENCH_PORT", 3001),
    say: (sentence) => console.log(sentence),
  });
  console.log(servers.certificate.note);
  console.log(`The add-in:    ${servers.addinUrl}`);
  console.log(`The workbench: ${servers.workbenchUrl}`);
  const opened = await openBrowser(servers.workbenchUrl);
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
