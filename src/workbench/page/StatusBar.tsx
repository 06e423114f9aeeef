import type { PageState } from "./pageState";
import { text } from "./strings";

/** What the page is doing. */
export function StatusBar({ state }: { readonly state: PageState }) {
  return (
    <footer className="status-bar">
      <span role="status">{text(state.language, state.activity)}</span>
    </footer>
  );
}
