import { type ReactNode, useState } from "react";
import { datasets } from "../../domain/tables/datasets";
import { DatasetDetail } from "../components/explore/DatasetDetail";
import { DatasetList } from "../components/explore/DatasetList";
import type { ViewProps } from "../model/view";

/** Find a dataset, choose from it, see it, insert it. */
export function Explore({ catalog, actions }: ViewProps): ReactNode {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const dataset = datasets.find(({ id }) => id === chosen);
  if (dataset === undefined) {
    return (
      <DatasetList
        catalog={catalog}
        datasets={datasets}
        search={search}
        focused={left}
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
