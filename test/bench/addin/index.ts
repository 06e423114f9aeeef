/**
 * A tiny add-in for measuring: Kouan's own action on a synthetic table, inside the workbench.
 */
import { insertTable } from "../../../src/actions/insertTable";
import type { ActionContext } from "../../../src/actions/context";
import { syntheticPlan } from "./syntheticPlan";

declare global {
  interface Window {
    kouanBench?: {
      insert(rows: number, columns: number): Promise<{ ms: number; ok: boolean; text: string }>;
    };
  }
}

void Office.onReady(() => {
  window.kouanBench = {
    insert: async (rows, columns) => {
      const plan = syntheticPlan(rows, columns);
      const context: ActionContext = { language: "en", plan: () => plan };
      const from = performance.now();
      const result = await insertTable(context, plan.query);
      return { ms: performance.now() - from, ok: result.ok, text: JSON.stringify(result).slice(0, 300) };
    },
  };
});
