import { Button, Field, Input, Select } from "@fluentui/react-components";
import {
  FilterDismissRegular,
  TextSortAscendingRegular,
  TextSortDescendingRegular,
} from "@fluentui/react-icons";
import { type SyntheticEvent, useMemo, useState } from "react";
import { criteriaOfTicks } from "../../model/filterChoices";
import {
  conditionOf,
  criteriaOfCondition,
  FILTER_CONDITIONS,
  type FilterCondition,
  needsValue,
} from "../../model/filterConditions";
import type { FilterCriteria } from "../../model/store";
import type { Language } from "../language";
import { text } from "../strings";
import { FilterValues } from "./FilterValues";
import type { FilterColumn, SheetFilters } from "./sheetFilters";

/** What the panel works on. */
export interface FilterPanelProps {
  readonly filters: SheetFilters;
  readonly column: FilterColumn;
  readonly language: Language;
  readonly onDone: () => void;
}

const VALUES = "values";

/** What can be done with a filter's column: sort, tick values, set a condition, take the filter away. */
export function FilterPanel({ filters, column, language, onDone }: FilterPanelProps) {
  const criteria = useMemo(() => filters.criteria(column), [filters, column]);
  const offered = useMemo(() => filters.choices(column), [filters, column]);
  const known = criteria === null ? null : conditionOf(criteria);
  const [condition, setCondition] = useState<FilterCondition | typeof VALUES>(known?.condition ?? VALUES);
  const [value, setValue] = useState(known?.value ?? "");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(offered.filter(({ isKept }) => isKept).map((choice) => choice.text)),
  );
  const isOther = criteria !== null && known === null && criteria.filterOn !== "Values";
  const byValues = condition === VALUES;
  const wanted = byValues ? criteriaOfTicks(offered, ticked) : criteriaOfCondition(condition, value);
  // Without a tick nothing would be left; without a fitting value there is nothing to compare with.
  const isComplete = byValues ? ticked.size > 0 : wanted !== null;
  const apply = (what: FilterCriteria | null): void => {
    filters.apply(column, what);
    onDone();
  };
  const sort = (ascending: boolean): void => {
    filters.sort(column, ascending);
    onDone();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isComplete) apply(wanted);
  };
  return (
    <form className="filter-form" onSubmit={submit}>
      <div className="filter-actions">
        <Button
          appearance="subtle"
          size="small"
          icon={<TextSortAscendingRegular />}
          onClick={() => sort(true)}
        >
          {text(language, "filterSortUp")}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<TextSortDescendingRegular />}
          onClick={() => sort(false)}
        >
          {text(language, "filterSortDown")}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<FilterDismissRegular />}
          disabled={criteria === null}
          onClick={() => apply(null)}
        >
          {text(language, "filterClear")}
        </Button>
      </div>
      {isOther && <p className="filter-note">{text(language, "filterOther")}</p>}
      <Field label={text(language, "filterShow")} size="small">
        <Select
          size="small"
          value={condition}
          onChange={(_event, data) => setCondition(data.value as FilterCondition | typeof VALUES)}
        >
          <option value={VALUES}>{text(language, "filterByValues")}</option>
          {FILTER_CONDITIONS.map((one) => (
            <option key={one} value={one}>
              {text(language, `filter.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {condition === VALUES ? (
        <FilterValues offered={offered} ticked={ticked} onTick={setTicked} language={language} />
      ) : (
        needsValue(condition) && (
          <Field
            label={text(language, condition.endsWith("Items") ? "filterCount" : "filterValue")}
            size="small"
          >
            <Input size="small" value={value} onChange={(_event, data) => setValue(data.value)} />
          </Field>
        )
      )}
      <div className="filter-end">
        <Button type="submit" appearance="primary" size="small" disabled={!isComplete}>
          {text(language, "filterApply")}
        </Button>
        <Button size="small" onClick={onDone}>
          {text(language, "cancel")}
        </Button>
      </div>
    </form>
  );
}
