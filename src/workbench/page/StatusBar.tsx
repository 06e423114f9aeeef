import { Button } from "@fluentui/react-components";
import { BugRegular } from "@fluentui/react-icons";
import { text } from "./strings";
import type { PartProps } from "./TitleBar";

/** What the page is doing, and the way to the faults. */
export function StatusBar({ workbench, state }: PartProps) {
  const { language, activity, faultsOpen } = state;
  return (
    <footer className="status-bar">
      <span role="status">{text(language, activity)}</span>
      <Button
        appearance="transparent"
        size="small"
        icon={<BugRegular />}
        className="status-faults"
        aria-expanded={faultsOpen}
        onClick={() => workbench?.showFaults(!faultsOpen)}
      >
        {text(language, "faults")}
      </Button>
    </footer>
  );
}
