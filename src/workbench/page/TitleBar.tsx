import {
  Button,
  Link,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from "@fluentui/react-components";
import { DarkThemeRegular, LocalLanguageRegular, LockClosedRegular } from "@fluentui/react-icons";
import { addinNames } from "./addinState";
import type { Theme } from "./language";
import type { PageState } from "./pageState";
import { text, type TextId } from "./strings";
import type { Workbench } from "./workbench";

const DIFFERENCES: readonly TextId[] = [
  "difference1",
  "difference2",
  "difference3",
  "difference4",
  "difference5",
];
const THEMES: readonly (readonly [Theme, TextId])[] = [
  ["light", "themeLight"],
  ["dark", "themeDark"],
  ["system", "themeSystem"],
];

/** Properties of the parts that show the page's state and act on the workbench. */
export interface PartProps {
  readonly workbench: Workbench | undefined;
  readonly state: PageState;
}

/** Document name, what this page is, language and theme. */
export function TitleBar({ workbench, state }: PartProps) {
  const { language } = state;
  const names = addinNames(state).join(text(language, "listSeparator"));
  return (
    <header className="title-bar">
      <span className="title-name">
        {state.document ?? text(language, "document")}
        {state.structureProtected && (
          <LockClosedRegular
            className="title-lock"
            role="img"
            aria-hidden={false}
            aria-label={text(language, "structureProtected")}
            title={text(language, "structureProtected")}
          />
        )}
        <span className="title-product">
          {" – "}
          {text(language, "product")}
          {names !== "" && ` · ${names}`}
        </span>
      </span>
      <span className="title-note">
        <span className="title-note-text">{text(language, "notExcel")} </span>
        <Differences state={state} />
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<LocalLanguageRegular />}
        lang={language === "zh-CN" ? "en" : "zh-CN"}
        aria-label={`${text(language, "language")}: ${text(language, "switchLanguage")}`}
        onClick={() => void workbench?.setLanguage(language === "zh-CN" ? "en-US" : "zh-CN")}
      >
        {text(language, "switchLanguage")}
      </Button>
      <ThemeMenu workbench={workbench} state={state} />
    </header>
  );
}

function Differences({ state: { language } }: Pick<PartProps, "state">) {
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Link as="button" className="title-link">
          <span className="title-long">{text(language, "whatDiffers")}</span>
          <span className="title-short">{text(language, "notExcelShort")}</span>
        </Link>
      </PopoverTrigger>
      <PopoverSurface className="differences" aria-label={text(language, "differencesTitle")}>
        <h2>{text(language, "differencesTitle")}</h2>
        <ul>
          {DIFFERENCES.map((id) => (
            <li key={id}>{text(language, id)}</li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}

function ThemeMenu({ workbench, state }: PartProps) {
  const { language, theme } = state;
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, data) => {
        const chosen = THEMES.find(([value]) => value === data.checkedItems[0]);
        if (chosen !== undefined) workbench?.setTheme(chosen[0]);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<DarkThemeRegular />}
          aria-label={text(language, "theme")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {THEMES.map(([value, id]) => (
            <MenuItemRadio key={value} name="theme" value={value}>
              {text(language, id)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
