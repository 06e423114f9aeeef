import { type ReactNode, useState } from "react";
import { datasets } from "../../domain/tables/datasets";
import { DatasetDetail } from "../components/explore/DatasetDetail";
import { DatasetList } from "../components/explore/DatasetList";
import { BuilderEntry } from "../components/formula/BuilderEntry";
import { FormulaBuilder } from "../components/formula/FormulaBuilder";
import { useFormulaKit } from "../hooks/useFormulaKit";
import type { ViewProps } from "../model/view";

/** In place of a dataset's id: the way to the formula builder. */
const BUILDER_ENTRY = "#builder";

/** Find a dataset, choose from it, see it, insert it. */
export function Explore({ catalog, actions }: ViewProps): ReactNode {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [building, setBuilding] = useState(false);
  const kit = useFormulaKit();
  const dataset = datasets.find(({ id }) => id === chosen);
  if (kit !== null && building) {
    const leave = (): void => {
      setLeft(BUILDER_ENTRY);
      setBuilding(false);
    };
    return <FormulaBuilder kit={kit} catalog={catalog} actions={actions} onBack={leave} />;
  }
  if (dataset === undefined) {
    return (
      <DatasetList
        catalog={catalog}
        datasets={datasets}
        search={search}
        focused={left}
        lead={
          kit === null ? null : (
            <BuilderEntry focused={left === BUILDER_ENTRY} onOpen={() => setBuilding(true)} />
          )
        }
        onSearch={setSearch}
        onChoose={setChosen}
      />
    );
  }
  return (
    <DatasetDetail
      key={dataset.id}
      catalog={catalog}
      dataset={dataset}
      actions={actions}
      onBack={() => {
        setLeft(dataset.id);
        setChosen(null);
      }}
    />
  );
}
