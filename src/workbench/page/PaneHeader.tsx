import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular, DismissRegular } from "@fluentui/react-icons";
import { text } from "./strings";
import type { PartProps } from "./TitleBar";

/** Name of the add-in, and the pane's buttons. */
export function PaneHeader({ workbench, state }: PartProps) {
  const { language, manifest } = state;
  return (
    <div className="pane-header">
      {manifest !== undefined && manifest.iconUrl !== "" && (
        <img src={manifest.iconUrl} width={16} height={16} alt="" />
      )}
      <h1 className="pane-title">{manifest?.name}</h1>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowClockwiseRegular />}
        aria-label={text(language, "reloadPane")}
        title={text(language, "reloadPane")}
        onClick={() => workbench?.addin.reload()}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={text(language, "closePane")}
        title={text(language, "closePane")}
        onClick={() => workbench?.addin.showPane(false)}
      />
    </div>
  );
}
