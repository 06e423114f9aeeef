import { parseAddress } from "../grid/ranges";
import { inputFrom } from "./typedInput";
import type { Workbench } from "./workbench";

/** A cell as tests see it. */
export interface TestCell {
  readonly value: string | number | boolean;
  readonly text: string;
  readonly formula: string;
  /** Why the cell is an error; empty when it says nothing. */
  readonly error: string;
}

/** `window.workbench`: what browser tests hold on to. Addresses are A1-style, with or without a sheet. */
export interface TestHooks {
  /** Puts text into a cell as if typed there. */
  setCell(address: string, text: string): void;
  getCell(address: string): TestCell;
  select(address: string): void;
  /** Resolves when nothing is calculated and no function's answer is waited for. */
  whenIdle(): Promise<void>;
  readonly host: Workbench["addin"]["host"];
  readonly store: Workbench["store"];
  /** The add-in that was asked for first. */
  readonly addin: Workbench["addin"];
  readonly addins: Workbench["addins"];
  readonly page: Workbench;
  /** Everything that can go wrong around the add-in, on purpose. */
  readonly faults: Workbench["faults"];
}

declare global {
  interface Window {
    workbench?: TestHooks;
  }
}

/** Publishes the hooks. */
export function publishTestHooks(page: Workbench): void {
  const { store, addin, addins } = page;
  const place = (address: string) => {
    const parsed = parseAddress(address);
    if (parsed === undefined) throw new Error(`No address: ${address}`);
    const name = parsed.sheet?.toLowerCase();
    const sheet =
      name === undefined
        ? store.activeSheet()
        : store.sheets().find((one) => one.name.toLowerCase() === name)?.id;
    if (sheet === undefined) throw new Error(`No such sheet: ${address}`);
    return { sheet, box: parsed.box };
  };
  window.workbench = {
    setCell: (address, typed) => {
      const { sheet, box } = place(address);
      store.transaction("typed", () => store.write(sheet, box, { inputs: [[inputFrom(typed)]] }), "user");
    },
    getCell: (address) => {
      const { sheet, box } = place(address);
      const { value, text, formula } = store.cell(sheet, box.row, box.column);
      const error = addins.functions.notes.at(sheet, box.row, box.column, value)?.message ?? "";
      return { value, text, formula, error };
    },
    select: (address) => {
      const { sheet, box } = place(address);
      store.select(sheet, [box]);
    },
    whenIdle: () => store.calculation.whenIdle(),
    get host() {
      return addin.host;
    },
    store,
    addin,
    addins,
    page,
    faults: page.faults,
  };
}
