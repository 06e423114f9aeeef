import {
  Button,
  Caption1Strong,
  Dropdown,
  Field,
  makeStyles,
  Option,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Catalog } from "../../../domain/model/catalog";
import type { Dataset, TableQuery } from "../../../domain/model/table";
import { columnsOf } from "../../../domain/tables/planTable";
import { EXPLORE } from "../../../strings/pane";
import { useTexts } from "../../hooks/useTexts";
import { MultiChoice } from "../MultiChoice";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
  },
  dropdown: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly catalog: Catalog;
  readonly dataset: Dataset;
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
}

const LANGUAGE_NAMES = { zh: "中文", en: "English" } as const;

/** What of a dataset goes into the table: filters, columns, language. */
export function QueryForm({ catalog, dataset, query, onQuery }: Props): ReactNode {
  const styles = useStyles();
  const { say, language } = useTexts();
  const filtered = Object.values(query.filters).some((values) => values.length > 0);
  const columns = columnsOf(dataset, query.columns).map(({ id }) => id);

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
          onChosen={(values) => onQuery({ ...query, columns: inOrder(dataset, values) })}
        />
        <Field label={say(EXPLORE.tableLanguage)} size="small">
          <Dropdown
            size="small"
            className={styles.dropdown}
            value={LANGUAGE_NAMES[query.language]}
            selectedOptions={[query.language]}
            onOptionSelect={(_, { optionValue }) =>
              onQuery({ ...query, language: optionValue === "zh" ? "zh" : "en" })
            }
          >
            <Option value="zh">{LANGUAGE_NAMES.zh}</Option>
            <Option value="en">{LANGUAGE_NAMES.en}</Option>
          </Dropdown>
        </Field>
      </section>
    </>
  );
}

/** Ids as the dataset orders them; a choice of the standard columns is no choice. */
function inOrder(dataset: Dataset, values: readonly string[]): readonly string[] {
  const ids = dataset.columns.filter(({ id, key }) => key || values.includes(id)).map(({ id }) => id);
  const standard = columnsOf(dataset, []).map(({ id }) => id);
  return ids.join() === standard.join() ? [] : ids;
}
