import { Body1, Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Dataset } from "../../../domain/model/table";
import { EXPLORE } from "../../../strings/pane";
import { useAnnounce } from "../../hooks/useAnnounce";
import { useTexts } from "../../hooks/useTexts";
import { searchDatasets } from "../../model/searchDatasets";
import { DatasetItem } from "./DatasetItem";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  search: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  box: { width: "100%", maxWidth: "100%" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowY: "auto",
  },
  nothing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

interface Props {
  readonly catalog: Catalog;
  readonly datasets: readonly Dataset[];
  readonly search: string;
  /** The dataset to put the focus on: the one just left. */
  readonly focused: string | null;
  /** Stands between the search and the list. */
  readonly lead?: ReactNode;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (id: string) => void;
}

/** The datasets, narrowed by a search. */
export function DatasetList({
  catalog,
  datasets,
  search,
  focused,
  lead,
  onSearch,
  onChoose,
}: Props): ReactNode {
  const styles = useStyles();
  const { say } = useTexts();
  const announce = useAnnounce();
  const list = useRef<HTMLUListElement>(null);
  const searchField = useRef<HTMLDivElement>(null);
  const found = searchDatasets(datasets, search);

  useEffect(() => {
    if (focused === null) return;
    const items = list.current?.querySelectorAll<HTMLElement>("[data-dataset]") ?? [];
    [...items].find((item) => item.dataset.dataset === focused)?.focus();
  }, [focused]);

  const change = (text: string): void => {
    onSearch(text);
    const count = searchDatasets(datasets, text).length;
    announce(say(EXPLORE.found, { count }));
  };
  return (
    <div className={styles.root}>
      <div role="search" ref={searchField} className={styles.search}>
        <SearchBox
          className={styles.box}
          aria-label={say(EXPLORE.search)}
          placeholder={say(EXPLORE.searchHint)}
          dismiss={{ "aria-label": say(EXPLORE.clearSearch) }}
          value={search}
          onChange={(_, { value }) => change(value)}
        />
      </div>
      {lead}
      {found.length === 0 ? (
        <div className={styles.nothing}>
          <Body1>{say(EXPLORE.nothingFound, { text: search })}</Body1>
          <Button
            onClick={() => {
              change("");
              searchField.current?.querySelector("input")?.focus();
            }}
          >
            {say(EXPLORE.showAll)}
          </Button>
        </div>
      ) : (
        <ul ref={list} className={styles.list} aria-label={say(EXPLORE.datasets)}>
          {found.map((dataset) => (
            <DatasetItem key={dataset.id} catalog={catalog} dataset={dataset} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </div>
  );
}
