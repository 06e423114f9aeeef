// npm run dev-server: dist/ unchanged on the address in the manifest, for sideloading in real Excel.
import path from "node:path";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";
import { trustedCertificate } from "./certificate";
import { fileHandler } from "./handler";
import { listen } from "./listen";
import { readStatic } from "./staticFiles";

const PORT = 3000;

async function main(): Promise<void> {
  let certificate = trustedCertificate();
  if (certificate === undefined) {
    // Excel opens no page whose certificate it does not trust, so here, and only here, one is installed.
    console.log("Excel needs a trusted certificate for localhost. Your system may now ask you to allow it.");
    await ensureCertificatesAreInstalled();
    certificate = trustedCertificate();
  }
  if (certificate === undefined) throw new Error("No trusted certificate could be installed for localhost.");
  const root = path.resolve(__dirname, "../../../dist");
  const server = await listen(
    PORT,
    certificate,
    fileHandler((requestPath) => readStatic(root, requestPath)),
  );
  console.log(`dist/ is served unchanged at https://localhost:${server.port}. Ctrl+C ends it.`);
  const end = () => void server.close().then(() => process.exit(0));
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
