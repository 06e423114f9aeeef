import { Tab, TabList } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { FileGroup } from "./FileGroup";
import type { RibbonTab } from "./manifest/types";
import { RibbonGroups } from "./RibbonGroups";
import { text } from "./strings";
import type { PartProps } from "./TitleBar";

const HOME = "TabHome";

/** The ribbon: Home with the grid's own tools, what the add-in's manifest declares, and the tabs that it made. */
export function Ribbon({ workbench, state }: PartProps) {
  const { language, manifest, contextualTabs, hiddenTabs } = state;
  const tabs = useMemo(() => {
    const shown = contextualTabs.filter(({ id }) => !hiddenTabs.has(id));
    return [...arrange(manifest?.tabs ?? [], text(language, "home")), ...shown];
  }, [manifest, language, contextualTabs, hiddenTabs]);
  const [chosen, setChosen] = useState<string>();
  // An add-in's tab is what one came for; in Excel it would take a click.
  const current =
    tabs.find((tab) => tab.id === chosen) ?? tabs.find((tab) => tab.groups.length > 0) ?? tabs[0];
  const toolbar = current?.id === HOME;

  useEffect(() => workbench?.showToolbar(toolbar), [workbench, toolbar]);

  return (
    <nav className="ribbon" aria-label={text(language, "ribbon")}>
      <TabList
        size="small"
        aria-label={text(language, "tabs")}
        selectedValue={current?.id}
        onTabSelect={(_event, data) => setChosen(String(data.value))}
      >
        {tabs.map((tab) => (
          <Tab key={tab.id} value={tab.id}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {current !== undefined && (toolbar || current.groups.length > 0) && (
        <RibbonGroups groups={current.groups} workbench={workbench} state={state}>
          {toolbar && <FileGroup workbench={workbench} state={state} />}
        </RibbonGroups>
      )}
    </nav>
  );
}

/** Home first; groups on Excel's other tabs, which do not exist here, go onto Home. */
function arrange(tabs: readonly RibbonTab[], home: string): RibbonTab[] {
  const onExcelTabs = tabs.filter((tab) => tab.label === undefined).flatMap((tab) => tab.groups);
  return [{ id: HOME, label: home, groups: onExcelTabs }, ...tabs.filter((tab) => tab.label !== undefined)];
}
