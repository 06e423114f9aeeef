import { Button, Field, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import type { FaultProps } from "../FaultPanel";
import type { Language, Theme } from "../language";
import { text, type TextId } from "../strings";

const WIDTHS = [280, 320, 350, 500, 720];

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["zh-CN", "中文"],
  ["en-US", "English"],
];
const THEMES: readonly (readonly [Theme, TextId])[] = [
  ["light", "themeLight"],
  ["dark", "themeDark"],
  ["system", "themeSystem"],
];

/** What an add-in stands in: language, colours, width, blanks as functions get them, being there at all. */
export function Surroundings({ workbench, state }: FaultProps) {
  const { language, theme, paneWidth, blankArguments, insertedSheets } = state;
  const { faults, addins } = workbench;
  const installed = state.addins[state.tried]?.installed === true;
  return (
    <div className="fault-section">
      <h2>{text(language, "surroundings")}</h2>
      <div className="fault-buttons">
        <Button size="small" disabled={!installed} onClick={() => addins.tried.reload()}>
          {text(language, "reloadPane")}
        </Button>
      </div>
      <Switch
        label={text(language, "addinIsThere")}
        checked={installed}
        onChange={(_event, data) => void faults.setInstalled(data.checked)}
      />
      <Field label={text(language, "language")}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_event, data) => {
            const chosen = LANGUAGES.find(([one]) => one === data.value);
            if (chosen !== undefined) void faults.setLanguage(chosen[0]);
          }}
        >
          {LANGUAGES.map(([one, name]) => (
            <Radio key={one} value={one} label={{ children: name, lang: one }} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={text(language, "theme")}>
        <RadioGroup
          layout="horizontal"
          value={theme}
          onChange={(_event, data) => {
            const chosen = THEMES.find(([one]) => one === data.value);
            if (chosen !== undefined) faults.setTheme(chosen[0]);
          }}
        >
          {THEMES.map(([one, label]) => (
            <Radio key={one} value={one} label={text(language, label)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={text(language, "splitter")}>
        <div className="fault-buttons">
          {WIDTHS.map((width) => (
            <Button
              key={width}
              size="small"
              aria-pressed={width === paneWidth}
              appearance={width === paneWidth ? "primary" : "secondary"}
              onClick={() => faults.setPaneWidth(width)}
            >
              {width}
            </Button>
          ))}
        </div>
      </Field>
      <Field label={text(language, "blankCells")}>
        <RadioGroup
          layout="horizontal"
          value={String(blankArguments)}
          onChange={(_event, data) => faults.setBlankArguments(data.value === "0" ? 0 : null)}
        >
          <Radio value="null" label="null" />
          <Radio value="0" label="0" />
        </RadioGroup>
      </Field>
      <Field label={text(language, "insertedSheets")}>
        <RadioGroup
          value={insertedSheets}
          onChange={(_event, data) => faults.setInsertedSheets(data.value === "desktop" ? "desktop" : "web")}
        >
          <Radio value="web" label={text(language, "insertedAsWeb")} />
          <Radio value="desktop" label={text(language, "insertedAsDesktop")} />
        </RadioGroup>
      </Field>
    </div>
  );
}
