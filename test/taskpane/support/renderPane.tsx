import { render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Language } from "../../../src/domain/model/codes";
import { App, type AppProps } from "../../../src/taskpane/App";
import { PaneRequests } from "../../../src/taskpane/model/requests";
import { sampleCatalog } from "../../support/sampleCatalog";
import { FakeActions } from "./fakeActions";

/** The pane on the sample catalog, with fake actions. */
export interface Pane {
  readonly user: UserEvent;
  readonly actions: FakeActions;
  readonly requests: PaneRequests;
}

export function renderPane(
  language: Language,
  actions: FakeActions = new FakeActions(),
  props: Partial<AppProps> = {},
): Pane {
  const requests = new PaneRequests();
  const user = userEvent.setup();
  render(
    <App
      catalog={sampleCatalog}
      actionsIn={() => actions}
      requests={requests}
      hostLanguage={language}
      hostIsDark={null}
      choices={{ language: "auto", theme: "auto", cards: "auto" }}
      onChoices={() => undefined}
      {...props}
    />,
  );
  return { user, actions, requests };
}
