import { Tab, TabList } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { FileGroup } from "./FileGroup";
import { RibbonGroups } from "./RibbonGroups";
import { firstTab, HOME, ribbonTabs } from "./ribbonTabs";
import { text } from "./strings";
import type { PartProps } from "./TitleBar";

/** The ribbon: Home with the grid's own tools, what the add-ins' manifests declare, and the tabs that they made. */
export function Ribbon({ workbench, state }: PartProps) {
  const { language, addins } = state;
  const tabs = useMemo(() => ribbonTabs(addins, text(language, "home")), [addins, language]);
  const [chosen, setChosen] = useState<string>();
  const current = tabs.find((tab) => tab.key === chosen) ?? firstTab(tabs);
  const toolbar = current?.key === HOME;

  useEffect(() => workbench?.showToolbar(toolbar), [workbench, toolbar]);

  return (
    <nav className="ribbon" aria-label={text(language, "ribbon")}>
      <TabList
        size="small"
        aria-label={text(language, "tabs")}
        selectedValue={current?.key}
        onTabSelect={(_event, data) => setChosen(String(data.value))}
      >
        {tabs.map((tab) => (
          <Tab key={tab.key} value={tab.key}>
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
