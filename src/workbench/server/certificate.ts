import { X509Certificate } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { generateCertificates, isCaCertificateInstalled } from "office-addin-dev-certs";

/** Key and certificate for https on localhost, and whether browsers of this machine trust it. */
export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  readonly trusted: boolean;
  /** A sentence for the terminal: which certificate this is and what the browser will say. */
  readonly note: string;
}

const DAYS = 30;
const DEV_FOLDER = path.join(os.homedir(), ".office-addin-dev-certs");

/**
 * The certificate of office-addin-dev-certs where it is installed and trusted already; else a self-signed one kept in
 * `cacheFolder`. Never installs anything and so never asks for a password.
 */
export async function loadCertificate(cacheFolder: string): Promise<Certificate> {
  return trustedCertificate() ?? (await selfSigned(cacheFolder));
}

/** The certificate that Excel on this machine trusts, or undefined where none is installed. */
export function trustedCertificate(): Certificate | undefined {
  const pair = readPair(path.join(DEV_FOLDER, "localhost.key"), path.join(DEV_FOLDER, "localhost.crt"));
  if (pair === undefined || !isInstalled()) return undefined;
  return {
    ...pair,
    trusted: true,
    note: `Certificate: the trusted one of office-addin-dev-certs (${DEV_FOLDER}).`,
  };
}

async function selfSigned(folder: string): Promise<Certificate> {
  const files = {
    ca: path.join(folder, "ca.crt"),
    cert: path.join(folder, "localhost.crt"),
    key: path.join(folder, "localhost.key"),
  };
  let pair = readPair(files.key, files.cert);
  if (pair === undefined) {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    // generateCertificates leaves files alone where the authority's certificate exists.
    fs.rmSync(files.ca, { force: true });
    await quietly(() =>
      generateCertificates(files.ca, files.cert, files.key, DAYS, ["localhost", "127.0.0.1", "::1"]),
    );
    fs.chmodSync(files.key, 0o600);
    pair = readPair(files.key, files.cert);
  }
  if (pair === undefined) throw new Error(`No certificate could be made in ${folder}.`);
  return {
    ...pair,
    trusted: false,
    note:
      `Certificate: self-signed, made for this project (${folder}). The browser will say that the connection is ` +
      "not private; choose “Advanced” and “Proceed to localhost”. To be spared that, run once: " +
      "npx office-addin-dev-certs install",
  };
}

function isInstalled(): boolean {
  try {
    return isCaCertificateInstalled();
  } catch {
    return false;
  }
}

function readPair(keyFile: string, certFile: string): { key: Buffer; cert: Buffer } | undefined {
  try {
    const [key, cert] = [fs.readFileSync(keyFile), fs.readFileSync(certFile)];
    const tomorrow = Date.now() + 24 * 60 * 60 * 1000;
    return Date.parse(new X509Certificate(cert).validTo) > tomorrow ? { key, cert } : undefined;
  } catch {
    return undefined;
  }
}

// The package prints lines of its own; what matters is said in `note`.
async function quietly<T>(action: () => Promise<T>): Promise<T> {
  const log = console.log;
  console.log = () => undefined;
  try {
    return await action();
  } finally {
    console.log = log;
  }
}
