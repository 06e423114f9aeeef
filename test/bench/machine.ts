import { cpus, totalmem, type } from "node:os";

/** The machine in one line, printed above every measurement. */
export function machineLine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()}, Node ${process.version}`;
}

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
