import { Button, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Dataset, TableQuery } from "../../../domain/model/table";
import { figureColumnsOf, layoutsOf } from "../../../domain/tables/layAcross";
import { columnsOf } from "../../../domain/tables/planTable";
import { INSERT, LAYOUT_NAMES } from "../../../strings/insert";
import { EXPLORE } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";
import { queryWith } from "../../model/queryWith";
import { MultiChoice } from "../MultiChoice";
import { SingleChoice } from "../SingleChoice";
import { AsOfField } from "./AsOfField";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
  },
});

interface Props {
  readonly catalog: Catalog;
  readonly dataset: Dataset;
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
  /** Only the rows are asked for: layout, columns and language are as they are. */
  readonly rowsOnly?: boolean;
}

const LANGUAGES = [
  { value: "zh", label: "中文" },
  { value: "en", label: "English" },
] as const;

/** What of a dataset goes into the table: filters, columns, language. */
export function QueryForm({ catalog, dataset, query, onQuery, rowsOnly = false }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const filtered = Object.values(query.filters).some((values) => values.length > 0);
  const layouts = layoutsOf(dataset);
  const columns = shownColumns(dataset, query);

  const filterBy = (id: string, values: readonly string[]): void => {
    const rest = Object.entries(query.filters).filter(([known]) => known !== id);
    const entries = values.length === 0 ? rest : [...rest, [id, values] as const];
    onQuery({ ...query, filters: Object.fromEntries(entries) });
  };
  return (
    <>
      {dataset.filters.length === 0 ? null : (
        <section className={styles.group} aria-label={say(EXPLORE.filters)}>
          <div className={styles.line}>
            <Caption1Strong as="h3" className={styles.heading}>
              {say(EXPLORE.filters)}
            </Caption1Strong>
            {filtered ? (
              <Button
                size="small"
                appearance="transparent"
                onClick={() => onQuery({ ...query, filters: {} })}
              >
                {say(EXPLORE.clearFilters)}
              </Button>
            ) : null}
          </div>
          <div className={styles.grid}>
            {dataset.filters.map((filter) => (
              <MultiChoice
                key={filter.id}
                label={filter.label[language]}
                placeholder={say(EXPLORE.all)}
                choices={filter
                  .choices(catalog)
                  .map((choice) => ({ value: choice.value, label: choice.label[language] }))}
                chosen={query.filters[filter.id] ?? []}
                onChosen={(values) => filterBy(filter.id, filter.multiple ? values : values.slice(-1))}
              />
            ))}
          </div>
        </section>
      )}
      <section className={styles.grid} aria-label={say(EXPLORE.layout)}>
        {layouts.length === 1 || rowsOnly ? null : (
          <SingleChoice
            label={say(INSERT.layout)}
            choices={layouts.map((value) => ({ value, label: say(LAYOUT_NAMES[value]) }))}
            chosen={query.layout ?? "long"}
            onChosen={(layout) =>
              onQuery(queryWith(query, { layout: layout === "long" ? undefined : layout }))
            }
          />
        )}
        {rowsOnly ? null : (
          <>
            <MultiChoice
              label={say(EXPLORE.columns)}
              placeholder={say(EXPLORE.all)}
              clearable={false}
              summary={say(EXPLORE.columnsChosen, { count: columns.length, all: dataset.columns.length })}
              choices={dataset.columns.map(({ id, header, key }) => ({
                value: id,
                label: key ? say(EXPLORE.keyColumn, { name: header[language] }) : header[language],
                fixed: key,
              }))}
              chosen={columns}
              onChosen={(values) => onQuery({ ...query, columns: inOrder(dataset, query, values) })}
            />
            <SingleChoice
              label={say(EXPLORE.tableLanguage)}
              choices={LANGUAGES}
              chosen={query.language}
              onChosen={(chosen) => onQuery({ ...query, language: chosen })}
            />
          </>
        )}
        <AsOfField
          asOf={query.asOf}
          onAsOf={(asOf) => {
            if (asOf !== query.asOf) onQuery(queryWith(query, { asOf }));
          }}
        />
      </section>
    </>
  );
}

/** Ids of the columns that a query shows; across, those that stand beside each figure are only there when asked for. */
function shownColumns(dataset: Dataset, query: TableQuery): readonly string[] {
  if (query.columns.length > 0 || (query.layout ?? "long") === "long")
    return columnsOf(dataset, query.columns).map(({ id }) => id);
  const figures = new Set(figureColumnsOf(dataset).map(({ id }) => id));
  return dataset.columns.filter(({ id, key }) => key || figures.has(id)).map(({ id }) => id);
}

/** Ids as the dataset orders them; a choice of what is shown anyway is no choice. */
function inOrder(dataset: Dataset, query: TableQuery, values: readonly string[]): readonly string[] {
  const ids = dataset.columns.filter(({ id, key }) => key || values.includes(id)).map(({ id }) => id);
  const anyway = shownColumns(dataset, { ...query, columns: [] });
  return ids.join() === anyway.join() ? [] : ids;
}
