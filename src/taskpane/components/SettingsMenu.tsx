import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { ReactNode } from "react";
import { PANE } from "../../strings/pane";
import { useTexts } from "../hooks/useTexts";
import { type Choices, readChoices } from "../model/choices";

interface Props {
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

const HELP_PAGES = { zh: "help/zh-CN/index.html", en: "help/en-US/index.html" } as const;

/** Language, appearance, cards on figures, and the way to the help pages. */
export function SettingsMenu({ choices, onChoices }: Props): ReactNode {
  const { say, language } = useTexts();
  return (
    <Menu
      checkedValues={{ language: [choices.language], theme: [choices.theme], cards: [choices.cards] }}
      onCheckedValueChange={(_, { name, checkedItems }) =>
        onChoices(readChoices(JSON.stringify({ ...choices, [name]: checkedItems[0] })))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={say(PANE.settings)} relationship="label">
          <Button appearance="subtle" size="small" icon={<SettingsRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say(PANE.language)}</MenuGroupHeader>
            <MenuItemRadio name="language" value="auto">
              {say(PANE.languageAuto)}
            </MenuItemRadio>
            <MenuItemRadio name="language" value="zh" lang="zh-CN">
              中文
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en" lang="en">
              English
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say(PANE.theme)}</MenuGroupHeader>
            <MenuItemRadio name="theme" value="auto">
              {say(PANE.themeAuto)}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="light">
              {say(PANE.themeLight)}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="dark">
              {say(PANE.themeDark)}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{say(PANE.cards)}</MenuGroupHeader>
            <MenuItemRadio name="cards" value="auto">
              {say(PANE.cardsAuto)}
            </MenuItemRadio>
            <MenuItemRadio name="cards" value="off">
              {say(PANE.cardsOff)}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuItemLink icon={<QuestionCircleRegular />} href={HELP_PAGES[language]} target="_blank">
            {say(PANE.help)}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
