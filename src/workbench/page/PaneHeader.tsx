import { Button, Tab, TabList } from "@fluentui/react-components";
import { ArrowClockwiseRegular, DismissRegular } from "@fluentui/react-icons";
import { frontPane, openPanes } from "./addinState";
import type { AddinManifest } from "./manifest/types";
import { text } from "./strings";
import type { PartProps } from "./TitleBar";

/** Id of the region that the tabs of {@link PaneHeader} switch. */
export const PANES_ID = "panes";

/** Id of the tab of an add-in's pane. */
export function paneTabId(place: number): string {
  return `pane-tab-${String(place)}`;
}

/** Name of the add-in, or tabs where several panes are open, and the buttons of the pane that is to be seen. */
export function PaneHeader({ workbench, state }: PartProps) {
  const { language, addins } = state;
  const front = frontPane(state);
  const open = openPanes(state);
  const manifest = addins[front]?.manifest;
  return (
    <div className="pane-header">
      {open.length > 1 ? (
        <TabList
          size="small"
          selectTabOnFocus
          reserveSelectedTabSpace={false}
          className="pane-tabs"
          aria-label={text(language, "panes")}
          selectedValue={front}
          onTabSelect={(_event, data) => workbench?.addins.showFront(Number(data.value))}
        >
          {open.map((place) => (
            <Tab
              key={place}
              id={paneTabId(place)}
              value={place}
              aria-controls={PANES_ID}
              title={addins[place]?.name ?? ""}
              icon={<PaneIcon manifest={addins[place]?.manifest} />}
            >
              {addins[place]?.name}
            </Tab>
          ))}
        </TabList>
      ) : (
        <>
          <PaneIcon manifest={manifest} />
          <h1 className="pane-title">{manifest?.name}</h1>
        </>
      )}
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowClockwiseRegular />}
        aria-label={text(language, "reloadPane")}
        title={text(language, "reloadPane")}
        onClick={() => workbench?.addins.front.reload()}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={text(language, "closePane")}
        title={text(language, "closePane")}
        onClick={() => workbench?.addins.front.showPane(false)}
      />
    </div>
  );
}

function PaneIcon({ manifest }: { readonly manifest: AddinManifest | undefined }) {
  if (manifest === undefined || manifest.iconUrl === "") return null;
  return <img src={manifest.iconUrl} width={16} height={16} alt="" />;
}
