import { registerCommands } from "../commands";
import { refreshAll } from "../commands/refreshAll";
import { whereFrom } from "../commands/whereFrom";
import { writeSources } from "../commands/writeSources";
import { currentCatalog } from "../data";
import type { Language } from "../domain/model/codes";
import { functions, registerFunctions } from "../functions";
import { START } from "../strings/pane";
import type { Choices } from "../taskpane/model/choices";
import { PaneRequests } from "../taskpane/model/requests";
import { formulaKit } from "./formulaKit";
import { inspectHost, NEEDED_API, officeIsHere } from "./host";
import { chosenLanguage, languageOf } from "./language";
import { loadPane } from "./loadPane";
import { showNotice } from "./notice";
import { recover } from "./recover";
import { loadChoices, saveChoices } from "./storedChoices";
import { whenShown } from "./whenShown";

/**
 * Starts Kouan: functions and commands at once, so that Excel finds them; the rest when office.js is ready; the pane
 * when it is shown.
 */
export async function start(): Promise<void> {
  if (!officeIsHere()) {
    showNotice(START.noOffice);
    return;
  }
  let choices: Choices = loadChoices();
  let hasCards = false;
  let hostLanguage: Language = languageOf(navigator.language);
  const language = (): Language => chosenLanguage(choices.language, hostLanguage);
  const requests = new PaneRequests();

  registerFunctions(functions, () => ({
    catalog: currentCatalog(),
    language: language(),
    richNumbers: hasCards && choices.cards === "auto",
  }));
  registerCommands({
    refreshAll: () =>
      refreshAll({
        planRefreshOfAll: () => {
          requests.send("open-tables");
          requests.send("refresh-all");
        },
      }),
    whereFrom: () => whereFrom({ showWhereFrom: () => requests.send("open-where") }),
    writeSources: () =>
      writeSources({
        writeSources: () => {
          requests.send("open-audit");
          requests.send("write-sources");
        },
      }),
  });

  const info = await Office.onReady();
  const host = inspectHost(info.host === Office.HostType.Excel);
  hostLanguage = host.language;
  hasCards = host.hasCards;
  document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
  if (host.kind === "not-excel") {
    showNotice(START.notExcel);
    return;
  }
  if (host.kind === "too-old") {
    showNotice(START.tooOld, { version: NEEDED_API });
    return;
  }
  // What cannot be recovered now is met, and said, by the next action on that table.
  recover(currentCatalog(), language()).catch(() => undefined);
  whenShown(() => {
    const onChoices = (next: Choices): void => {
      choices = next;
      saveChoices(next);
    };
    const catalog = currentCatalog();
    void loadPane({
      catalog,
      requests,
      hostLanguage,
      hostIsDark: host.isDark,
      choices,
      onChoices,
      formulas: formulaKit(functions),
    });
  });
}
