import path from "node:path";
import { parseArgs } from "node:util";
import type { HostedAddin } from "./hostedAddin";

const USAGE =
  "Usage: npm start -- [<folder or address of an add-in>] [--manifest <file or address>] [--port <port>]";

/** Reads what somebody's add-in is to be hosted from, off the command line; throws a sentence when it makes no sense. */
export function readHostedArgument(args: readonly string[]): HostedAddin | undefined {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { manifest: { type: "string" }, port: { type: "string" } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const [source, ...more] = parsed.positionals;
  const { manifest, port } = parsed.values;
  if (source === undefined && manifest === undefined && port === undefined) return undefined;
  const number = Number(port ?? 0);
  if (source === undefined || more.length > 0 || !Number.isInteger(number) || number < 0 || number > 65535)
    throw new Error(USAGE);
  return {
    source: isAddress(source) ? source : path.resolve(source),
    ...(manifest === undefined ? {} : { manifest: isAddress(manifest) ? manifest : path.resolve(manifest) }),
    ...(port === undefined ? {} : { port: number }),
  };
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
