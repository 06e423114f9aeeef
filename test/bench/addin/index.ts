/**
 * A tiny add-in for measuring: Kouan's own action on a synthetic table, inside the workbench.
 */
import { insertTable } from "../../../src/actions/insertTable";
import type { ActionContext } from "../../../src/actions/context";
import { syntheticPlan } from "./syntheticPlan";

declare global {
  interface Window {
    kouanBench?: {
      /** Makes the table that is to be inserted. */
      prepare(rows: number, columns: number): void;
      insert(): Promise<{ ms: number; ok: boolean; text: string }>;
    };
  }
}

void Office.onReady(() => {
  let plan = syntheticPlan(1, 1);
  window.kouanBench = {
    prepare: (rows, columns) => {
      plan = syntheticPlan(rows, columns);
    },
    insert: async () => {
      const context: ActionContext = { language: "en", plan: () => plan };
      const from = performance.now();
      const result = await insertTable(context, plan.query);
      return { ms: performance.now() - from, ok: result.ok, text: JSON.stringify(result).slice(0, 300) };
    },
  };
});
