import { Checkbox, Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FilterChoice } from "../../model/filterChoices";
import type { Language } from "../language";
import { text } from "../strings";

/** What the list works on. */
export interface FilterValuesProps {
  readonly offered: readonly FilterChoice[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
  readonly language: Language;
}

const LISTED = 500;

/** The values of a column to tick. As in Excel, a search ticks what it finds and nothing else. */
export function FilterValues({ offered, ticked, onTick, language }: FilterValuesProps) {
  const [search, setSearch] = useState("");
  const [before, setBefore] = useState(ticked);
  const found = matching(offered, search);
  const count = found.filter((choice) => ticked.has(choice.text)).length;
  const look = (asked: string): void => {
    if (search === "") setBefore(ticked);
    setSearch(asked);
    onTick(asked === "" ? before : new Set(matching(offered, asked).map((choice) => choice.text)));
  };
  const tick = (texts: readonly string[], on: boolean): void => {
    const next = new Set(ticked);
    for (const one of texts) {
      if (on) next.add(one);
      else next.delete(one);
    }
    onTick(next);
  };
  return (
    <>
      <Input
        size="small"
        type="search"
        value={search}
        contentBefore={<SearchRegular />}
        placeholder={text(language, "filterSearch")}
        aria-label={text(language, "filterSearch")}
        onChange={(_event, data) => look(data.value)}
      />
      <div role="group" aria-label={text(language, "filterValues")} className="filter-values">
        {found.length > 0 && (
          <Checkbox
            size="medium"
            label={text(language, search === "" ? "filterAll" : "filterFound")}
            checked={count === found.length ? true : count === 0 ? false : "mixed"}
            onChange={(_event, data) =>
              tick(
                found.map((choice) => choice.text),
                data.checked === true,
              )
            }
          />
        )}
        {found.slice(0, LISTED).map((choice) => (
          <Checkbox
            key={choice.text}
            label={
              <>
                {choice.text === "" ? text(language, "filterBlanks") : choice.text}{" "}
                <span className="filter-count">{choice.count}</span>
              </>
            }
            checked={ticked.has(choice.text)}
            onChange={(_event, data) => tick([choice.text], data.checked === true)}
          />
        ))}
        {found.length === 0 && <p className="filter-note">{text(language, "filterNothing")}</p>}
      </div>
      {found.length > LISTED && (
        <p className="filter-note">{text(language, "filterMore", { count: String(LISTED) })}</p>
      )}
    </>
  );
}

function matching(offered: readonly FilterChoice[], search: string): readonly FilterChoice[] {
  const asked = search.trim().toLowerCase();
  return offered.filter((choice) => choice.text.toLowerCase().includes(asked));
}
