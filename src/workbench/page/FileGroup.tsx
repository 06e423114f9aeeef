import { Button } from "@fluentui/react-components";
import { FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import { type ReactElement, useRef } from "react";
import { text } from "./strings";
import type { PartProps } from "./TitleBar";

const ACCEPTED = ".xlsx,.xlsm,.xltx,.xltm";

/** The ribbon's group for files. */
export function FileGroup({ workbench, state }: PartProps) {
  const { language, activity } = state;
  const input = useRef<HTMLInputElement>(null);
  const busy = workbench === undefined || activity === "opening" || activity === "saving";
  return (
    <div className="ribbon-group" role="group" aria-label={text(language, "file")}>
      <div className="ribbon-controls">
        <FileButton
          icon={<FolderOpenRegular fontSize={32} />}
          label={text(language, "openFile")}
          tip={text(language, "openFileTip")}
          disabled={busy}
          onClick={() => input.current?.click()}
        />
        <FileButton
          icon={<SaveRegular fontSize={32} />}
          label={text(language, "saveFile")}
          tip={text(language, "saveFileTip")}
          disabled={busy}
          onClick={() => workbench?.files.askToSave()}
        />
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          aria-label={text(language, "openFile")}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void workbench?.files.open(file);
            // So that the same file can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      <div className="ribbon-group-label" aria-hidden>
        {text(language, "file")}
      </div>
    </div>
  );
}

interface FileButtonProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly tip: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function FileButton({ icon, label, tip, disabled, onClick }: FileButtonProps) {
  return (
    <Button appearance="subtle" className="ribbon-button" title={tip} disabled={disabled} onClick={onClick}>
      {icon}
      <span>{label}</span>
    </Button>
  );
}
