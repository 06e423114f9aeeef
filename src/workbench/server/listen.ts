import type { RequestListener } from "node:http";
import https from "node:https";
import type { Certificate } from "./certificate";

/** A listener on both loopback addresses under one port. */
export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** The port that was asked for is taken by another program. */
export class PortTakenError extends Error {
  /** @param port - the port that is taken */
  constructor(readonly port: number) {
    super(`Port ${port} is in use by another program.`);
    this.name = "PortTakenError";
  }
}

const ATTEMPTS = 20;

/** Listens on 127.0.0.1 and, where the machine has it, ::1. Port 0 takes any free port. */
export async function listen(port: number, tls: Certificate, handler: RequestListener): Promise<Listener> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await listenOnBoth(port, tls, handler);
    } catch (error) {
      // A random port may be free on one loopback address only; then another one is drawn.
      if (port !== 0 || attempt >= ATTEMPTS || !(error instanceof PortTakenError)) throw error;
    }
  }
}

/** Like {@link listen}, but goes on to the next free port and tells which one was taken. */
export async function listenFrom(
  port: number,
  tls: Certificate,
  handler: RequestListener,
  taken: (port: number) => void,
): Promise<Listener> {
  for (let next = port; ; next += 1) {
    try {
      return await listen(next, tls, handler);
    } catch (error) {
      if (!(error instanceof PortTakenError) || port === 0 || next - port >= ATTEMPTS) throw error;
      taken(next);
    }
  }
}

async function listenOnBoth(port: number, tls: Certificate, handler: RequestListener): Promise<Listener> {
  const first = await open(port, "127.0.0.1", tls, handler);
  if (first === undefined) throw new Error("This machine has no loopback address 127.0.0.1.");
  const servers = [first];
  try {
    const second = await open(portOf(first), "::1", tls, handler);
    if (second !== undefined) servers.push(second);
  } catch (error) {
    await closeAll(servers);
    throw error;
  }
  return { port: portOf(first), close: () => closeAll(servers) };
}

function open(
  port: number,
  host: string,
  tls: Certificate,
  handler: RequestListener,
): Promise<https.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = https.createServer({ key: tls.key, cert: tls.cert }, handler);
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") reject(new PortTakenError(port));
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(undefined);
      else if (error.code === "EACCES") reject(new Error(`This user may not listen on port ${port}.`));
      else reject(error);
    });
    server.listen({ port, host, ipv6Only: host === "::1" }, () => resolve(server));
  });
}

function portOf(server: https.Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server is not listening.");
  return address.port;
}

async function closeAll(servers: readonly https.Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}
