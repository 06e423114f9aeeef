/** Long actions of the pane: what they say while they run, how they are cancelled, and what is said afterwards. */
import { act, screen, waitFor } from "@testing-library/react";
import { refusalSentence } from "../../src/strings/refusals";
import { PANE } from "../../src/strings/pane";
import type { Course } from "../../src/taskpane/model/paneActions";
import { sampleCatalog } from "../support/sampleCatalog";
import { change, FakeActions, ok, planned, summary } from "./support/fakeActions";
import { renderPane, type Pane } from "./support/renderPane";

const hidden = { hidden: true };

/** An action that waits until it is cancelled, and then until it is let go. */
interface Held {
  readonly pane: Pane;
  /** The host's answer to the cancel: as before, or done all the same. */
  readonly end: (how: "cancelled" | "done") => void;
}

function book(): FakeActions {
  const actions = new FakeActions();
  const current = { packageVersion: sampleCatalog.version, packageHash: sampleCatalog.hash };
  actions.tables = [summary({ ...current, canRestore: true })];
  actions.plan = ok({ tables: [planned({ changes: [change()] })] });
  actions.formulas = { formulas: 3, frozen: 2, dead: 1, complete: true };
  return actions;
}

async function click(pane: Pane, name: string): Promise<void> {
  await pane.user.click(await screen.findByRole("button", { name, ...hidden }));
}
async function choose(pane: Pane, name: string): Promise<void> {
  await click(pane, "More actions for Freight by port and year");
  await pane.user.click(await screen.findByRole("menuitem", { name, ...hidden }));
}

const review = (pane: Pane): Promise<void> => click(pane, "Refresh Freight by port and year");

interface Started {
  readonly before?: (pane: Pane) => Promise<void>;
  readonly begin: (pane: Pane) => Promise<void>;
}

const ACTIONS: Readonly<Record<string, Started>> = {
  compare: { begin: review },
  apply: { before: review, begin: (pane) => click(pane, "Apply 1 change") },
  freeze: {
    begin: async (pane) => {
      await click(pane, "Freeze…");
      await click(pane, "Freeze");
    },
  },
  "go to": { begin: (pane) => click(pane, "Go to Freight by port and year") },
  audit: { begin: (pane) => pane.user.click(screen.getByRole("tab", { name: "Audit" })) },
  delete: {
    begin: async (pane) => {
      await choose(pane, "Delete the table…");
      await click(pane, "Delete");
    },
  },
};

async function begin({ before, begin: start }: Started): Promise<Held> {
  const actions = book();
  const pane = renderPane("en", actions);
  await pane.user.click(screen.getByRole("tab", { name: "My tables" }));
  await before?.(pane);
  let end: Held["end"] = () => undefined;
  actions.hold = (course) => {
    course.progress(2, 5);
    return new Promise((resolve) => {
      end = (how) => {
        actions.hold = () => Promise.resolve(null);
        resolve(how === "done" ? null : { ok: false, refusal: { kind: "cancelled" } });
      };
    });
  };
  await start(pane);
  return { pane, end: (how) => act(() => end(how)) };
}

const said = (): string => screen.getByRole("status", hidden).textContent;

test.each(Object.entries(ACTIONS))(
  "%s shows how far it is, is cancelled by keyboard, and says what came of it",
  async (_name, action) => {
    const { pane, end } = await begin(action);
    const bar = await screen.findByRole("progressbar", hidden);
    expect(bar).toHaveAttribute("aria-valuenow", "2");
    expect(bar).toHaveAccessibleDescription(/…$/);
    expect(said()).toMatch(/…$/);
    const stop = screen.getByRole("button", { name: "Cancel", ...hidden });
    stop.focus();
    await pane.user.keyboard("{Enter}");
    expect(said()).toMatch(/^Cancelling/);
    expect(screen.getByRole("progressbar", hidden)).toHaveAccessibleDescription(said());
    expect(screen.getByRole("progressbar", hidden)).not.toHaveAttribute("aria-valuenow");
    expect(stop).toHaveAttribute("aria-disabled", "true");
    expect(stop).toHaveFocus();
    end("cancelled");
    await waitFor(() => expect(said()).toBe(refusalSentence({ kind: "cancelled" }, "en")));
    expect(screen.queryByRole("progressbar", hidden)).toBeNull();
    const shown = screen.getAllByText(refusalSentence({ kind: "cancelled" }, "en"));
    expect(shown.length).toBeGreaterThan(1);
  },
);

test("what was done before it could be cancelled is said to be done", async () => {
  const { pane, end } = await begin({ begin: (pane) => choose(pane, "Undo the last refresh") });
  await pane.user.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(said()).toBe("Cancelling; an undo that has begun is completed first…");
  end("done");
  await waitFor(() =>
    expect(said()).toBe(`${PANE.tooLate.en} The tables are back as they were before the refresh.`),
  );
});

test("while one runs, nothing else is begun", async () => {
  const { pane, end } = await begin({ begin: (pane) => click(pane, "Repair formulas") });
  for (const name of ["Refresh all", "Freeze…", "More actions for Freight by port and year"])
    expect(screen.getByRole("button", { name })).toHaveAttribute("aria-disabled", "true");
  act(() => pane.requests.send("refresh-all"));
  end("done");
  await waitFor(() => expect(said()).toBe("No formula of Kouan shows #NAME?."));
  expect(pane.actions.calls).toEqual(["repair"]);
});

test("an audit that nobody looks at any more is stopped", async () => {
  const { pane } = await begin({ begin: () => Promise.resolve() });
  let stopped = false;
  pane.actions.hold = ({ signal }) => {
    signal.addEventListener("abort", () => (stopped = true));
    return new Promise(() => undefined);
  };
  await pane.user.click(screen.getByRole("tab", { name: "Audit" }));
  await waitFor(() => expect(pane.actions.calls).toEqual(["audit"]));
  await pane.user.click(screen.getByRole("tab", { name: "My tables" }));
  expect(stopped).toBe(true);
  expect(said()).not.toMatch(/Cancel/);
});

describe("when Excel is silent", () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());
  const pass = (ms: number): void => act(() => jest.advanceTimersByTime(ms));

  test("a long action says what may keep it waiting, until there is a sign of Excel's again", async () => {
    const actions = book();
    const courses: Course[] = [];
    actions.hold = (course) => {
      courses.push(course);
      return new Promise(() => undefined);
    };
    const pane = renderPane("en", actions);
    await pane.user.click(screen.getByRole("tab", { name: "My tables" }));
    await click(pane, "Refresh all");
    const bar = await screen.findByRole("progressbar");
    pass(4_000);
    expect(bar).toHaveAccessibleDescription("Comparing with the data package…");
    pass(2_000);
    expect(bar).toHaveAccessibleDescription(PANE.silent.en);
    expect(said()).toBe(PANE.silent.en);
    act(() => courses[0]?.progress(1, 2));
    expect(screen.getByRole("progressbar")).toHaveAccessibleDescription("Comparing with the data package…");
  });

  test.each([
    ["en", "My tables", "Loading…"],
    ["zh", "我的表格", "正在读取…"],
  ] as const)("so does the list of tables (%s)", async (language, tab, loading) => {
    const actions = new FakeActions();
    actions.listTables = () => new Promise(() => undefined);
    const { user } = renderPane(language, actions);
    await user.click(screen.getByRole("tab", { name: tab }));
    expect(screen.getByText(loading)).toBeVisible();
    expect(screen.queryAllByText(PANE.silent[language])).toEqual([]);
    pass(6_000);
    expect(screen.getAllByText(PANE.silent[language])).toHaveLength(2);
  });
});
