import path from "node:path";
import { parseArgs } from "node:util";
import type { HostedAddin } from "./hostedAddin";

const USAGE =
  "Usage: npm start -- [<folder or address of an add-in> [--manifest <file or address>] [--port <port>]] [<another add-in> …]";

/** Options of one add-in as they are read. */
interface Read {
  source?: string;
  manifest?: string;
  port?: number;
}

/**
 * Reads off the command line what add-ins are to be hosted from; throws a sentence when it makes no sense. Options belong to the
 * add-in that they follow, those in front of the first one to that.
 */
export function readHostedArguments(args: readonly string[]): HostedAddin[] {
  const read: Read[] = [];
  for (const token of tokensOf(args)) {
    if (token.kind === "option-terminator") continue;
    const last = read.at(-1);
    if (token.kind === "positional") {
      const source = absolute(token.value);
      if (last !== undefined && last.source === undefined) last.source = source;
      else read.push({ source });
      continue;
    }
    const addin = last ?? {};
    if (last === undefined) read.push(addin);
    if (token.name === "manifest") addin.manifest = absolute(token.value);
    else addin.port = portOf(token.value);
  }
  return read.map(({ source, ...options }) => {
    if (source === undefined) throw new Error(USAGE);
    return { source, ...options };
  });
}

function tokensOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      tokens: true,
      options: {
        manifest: { type: "string", multiple: true },
        port: { type: "string", multiple: true },
      },
    }).tokens;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (text === "" || !Number.isInteger(port) || port < 0 || port > 65535) throw new Error(USAGE);
  return port;
}

function absolute(text: string): string {
  return /^https?:\/\//i.test(text) ? text : path.resolve(text);
}
