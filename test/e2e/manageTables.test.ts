/**
 * What can be done with an inserted table in My tables: edit its query, take rows out and bring them back, compare dates, insert it
 * once more, adopt a table that came without its record. In both languages, light and dark, against the production build.
 */
import type { FrameLocator, Locator } from "playwright-core";
import { ADOPT } from "../../src/strings/adopt";
import { say, type Text, type Values } from "../../src/strings/format";
import { INSERT, LANGUAGE_NAMES, LAYOUT_NAMES, MODE_NAMES } from "../../src/strings/insert";
import { EXPLORE, PANE, REFRESH, TABLES } from "../../src/strings/pane";
import { COMPARE, MANAGE, REMOVE } from "../../src/strings/tables";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(async () => {
  await rig.close();
});

const LOOKS = [
  {
    locale: "en-US",
    language: "en",
    theme: "dark",
    pane: 460,
    freight: "Freight by port and year",
    ports: "Ports",
  },
  {
    locale: "zh-CN",
    language: "zh",
    theme: "light",
    pane: 320,
    freight: "口岸货运量（分口岸、分年）",
    ports: "口岸",
  },
] as const;
const narrowedTo1 = {
  zh: new RegExp(`^${say(EXPLORE.narrowed, "zh", { count: 1, all: "\\d+" })}$`),
  en: new RegExp(`^${say(EXPLORE.narrowed, "en", { count: 1, all: "\\d+" })}$`),
};
/** The language that a table is put into, and its name in the list of languages. */
const OTHER_ID = { zh: "en", en: "zh" } as const;
const OTHER = { zh: { zh: "English", en: "English" }, en: { zh: "中文", en: "中文" } };
const PUBLISHER = { zh: "发布方", en: "Publisher" };
const QUOTE = { zh: "原文", en: "As printed" };
const MANZHOULI = { zh: "满洲里", en: "Manzhouli" };

/** The pane's controls by their visible names. */
class Pane {
  constructor(
    readonly frame: FrameLocator,
    readonly language: "zh" | "en",
  ) {}

  button(text: Text, values: Values = {}): Locator {
    return this.frame.getByRole("button", { name: say(text, this.language, values), exact: true });
  }

  text(text: Text, values: Values = {}): Locator {
    return this.frame.getByText(say(text, this.language, values)).first();
  }

  tab(view: Text): Locator {
    return this.frame.getByRole("tab", { name: say(view, this.language) });
  }

  async pick(box: Text, option: Text): Promise<void> {
    await this.frame.getByRole("combobox", { name: say(box, this.language), exact: true }).click();
    await this.frame.getByRole("option", { name: say(option, this.language), exact: true }).click();
  }

  /** Chooses an item of the first table's menu. */
  async menu(title: string, item: Text, values: Values = {}): Promise<void> {
    await this.button(TABLES.more, { title }).first().click();
    await this.frame.getByRole("menuitem", { name: say(item, this.language, values), exact: true }).click();
  }
}

describe.each(LOOKS)(
  "my tables in $locale, $theme",
  ({ locale, language, theme, pane: width, freight, ports }) => {
    let page: WorkbenchPage;
    let pane: Pane;
    const shot = async (name: string): Promise<void> => page.screenshot(`tables-${name}-${locale}`);
    const fits = async (): Promise<void> => {
      const frame = await page.frame();
      expect(await frame.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(
        false,
      );
    };
    const rows = (): Promise<number> =>
      page.page.evaluate(() => (window.workbench?.store.tables()[0]?.box.rows ?? 0) - 1);

    beforeAll(async () => {
      page = await rig.open({ language: locale, theme, width: 1280, height: 860 });
      await page.page.evaluate((to) => window.workbench?.faults.setPaneWidth(to), width);
      pane = new Pane(page.pane, language);
      await pane.frame.getByText(freight, { exact: true }).first().click();
      await page.select("B2");
      await pane.button(EXPLORE.insert).click();
      await pane.button(EXPLORE.goToTable).waitFor({ timeout: 60_000 });
      await pane.tab(PANE.myTables).click();
    });
    afterAll(async () => {
      await page.close();
    });

    test("an edited query says what comes of it: another layout becomes a new table", async () => {
      await pane.menu(freight, MANAGE.edit);
      await pane.text(MANAGE.editSame).waitFor();
      await pane.pick(INSERT.layout, LAYOUT_NAMES["years-across"]);
      await pane.button(MANAGE.insertNew).waitFor();
      await fits();
      await shot("edit-layout");
      await pane.button(MANAGE.insertNew).click();
      await pane.frame.getByRole("radio", { name: say(INSERT.onNewSheet, language) }).click();
      await shot("edit-place");
      await pane.button(MANAGE.againConfirm).click();
      await pane.frame
        .getByText(/Kouan_freight_2/)
        .first()
        .waitFor({ timeout: 60_000 });
      await page.page.evaluate(() => {
        const first = window.workbench?.store.sheets()[0];
        if (first !== undefined) window.workbench?.store.activateSheet(first.id);
      });
    });

    test("the language changes in place, formulas that name a column follow, and one undo brings both back", async () => {
      const [from, to] = language === "en" ? ["Year", "年份"] : ["年份", "Year"];
      await page.typeFormula("N2", `=MAX(Kouan_freight[${from}])`);
      await pane.menu(freight, MANAGE.edit);
      await pane.pick(EXPLORE.tableLanguage, OTHER[language]);
      await pane
        .text(MANAGE.editLanguage, { language: say(LANGUAGE_NAMES[OTHER_ID[language]], language) })
        .waitFor();
      await pane.button(MANAGE.editApply).click();
      await pane.frame
        .getByText(
          say(REFRESH.reworded, language, { language: say(LANGUAGE_NAMES[OTHER_ID[language]], language) }),
        )
        .waitFor({ timeout: 60_000 });
      await fits();
      await shot("edit-language");
      await pane.frame
        .getByRole("button", { name: new RegExp(`^${say(REFRESH.apply, language, { count: "\\d+" })}$`) })
        .click();
      await pane.button(REFRESH.undo).waitFor({ timeout: 60_000 });
      expect([(await page.cell("C2")).value, (await page.cell("N2")).formula]).toEqual([
        to,
        `=MAX(Kouan_freight[${to}])`,
      ]);
      await pane.button(REFRESH.undo).click();
      await pane.text(REFRESH.undone).waitFor({ timeout: 60_000 });
      expect([(await page.cell("C2")).value, (await page.cell("N2")).formula]).toEqual([
        from,
        `=MAX(Kouan_freight[${from}])`,
      ]);
    });

    test("a column that is no longer asked for is taken out by keyboard, once what would be lost was agreed to, and comes back", async () => {
      const header = PUBLISHER[language];
      // The list is read again after the undoing: until then the first table has its title in the other language.
      await pane.button(TABLES.more, { title: freight }).nth(1).waitFor();
      const headers = async (): Promise<unknown[]> =>
        Promise.all(["H2", "I2", "J2"].map(async (address) => (await page.cell(address)).value));
      const widths = (): Promise<number[]> =>
        page.page.evaluate(() => {
          const store = window.workbench?.store;
          return [7, 8, 9, 10].map((column) => store?.columnWidth(store.activeSheet(), column) ?? 0);
        });
      const publisher = String((await page.cell("I5")).value);
      await page.page.evaluate((text) => {
        const store = window.workbench?.store;
        const write = (row: number, column: number, input: string): void =>
          store?.write(store.activeSheet(), { row, column, rows: 1, columns: 1 }, { inputs: [[input]] });
        write(1, 13, "");
        write(4, 8, "mine");
        write(0, 3, `=COUNTA(Kouan_freight[${text}])`);
      }, header);
      const before = [await headers(), await widths()];
      await pane.menu(freight, MANAGE.edit);
      const box = pane.frame.getByRole("combobox", { name: say(EXPLORE.columns, language), exact: true });
      await box.click();
      // The list scrolls to what is chosen when it opens; narrowed to one, nothing in it moves any more.
      await box.pressSequentially(header);
      await pane.frame.getByRole("menuitemcheckbox").nth(1).waitFor({ state: "detached" });
      await pane.frame.getByRole("menuitemcheckbox", { name: header, exact: true }).click();
      await box.press("Escape");
      await pane.text(MANAGE.editColumnsOut, { columns: header }).waitFor();
      await fits();
      await shot("edit-columns");
      await pane.button(MANAGE.editApply).click();
      const tick = pane.frame.getByRole("checkbox", { name: new RegExp(`^${header}`) });
      await tick.waitFor({ timeout: 60_000 });
      expect(await tick.isChecked()).toBe(false);
      await pane.text(REFRESH.droppedCell).waitFor();
      await pane.text(REFRESH.droppedFormulas, { cells: "Sheet1!D1" }).waitFor();
      await fits();
      await shot("drop-review");
      await tick.press("Space");
      await pane.button(REFRESH.applyOne).press("Enter");
      await pane.button(REFRESH.undo).waitFor({ timeout: 60_000 });
      expect(await headers()).toEqual([
        ...(before[0] ?? []).slice(0, 1),
        ...(before[0] ?? []).slice(2),
        QUOTE[language],
      ]);
      expect((await widths()).slice(1, 3)).toEqual((before[1] ?? []).slice(2));
      await shot("dropped");
      await pane.button(REFRESH.undo).click();
      await pane.text(REFRESH.undone).waitFor({ timeout: 60_000 });
      expect([await headers(), await widths()]).toEqual(before);
      expect((await page.cell("I5")).value).toBe("mine");
      await page.page.evaluate((text) => {
        const store = window.workbench?.store;
        const inputs = [[text]];
        store?.write(store.activeSheet(), { row: 4, column: 8, rows: 1, columns: 1 }, { inputs });
      }, publisher);
    });

    test("figures become live formulas in place", async () => {
      await pane.menu(freight, MANAGE.edit);
      await pane.pick(INSERT.cells, MODE_NAMES.formulas);
      await pane.text(MANAGE.editToFormulas).waitFor();
      await shot("edit-formulas");
      await pane.button(MANAGE.editApply).click();
      await pane.text(REFRESH.stateConverted).waitFor({ timeout: 60_000 });
      await fits();
      await shot("edit-review");
      await pane.button(REFRESH.back).first().click();
    });

    test("rows no longer asked for are taken out, and come back when the refresh is undone", async () => {
      const before = await rows();
      await pane.menu(freight, MANAGE.edit);
      const box = pane.frame.getByRole("combobox", { name: ports, exact: true }).first();
      await box.click();
      await box.pressSequentially(MANZHOULI[language]);
      // The line above the options counts them; the list is long enough to have one.
      await pane.frame.getByText(narrowedTo1[language]).first().waitFor();
      await shot("picker");
      await pane.frame.getByRole("menuitemcheckbox", { name: MANZHOULI[language], exact: true }).click();
      await box.press("Escape");
      await pane.button(MANAGE.editApply).click();
      await pane.text(REFRESH.stateLeftOut).waitFor({ timeout: 60_000 });
      await pane.frame.getByRole("checkbox", { name: new RegExp(say(REMOVE.instead, language)) }).click();
      await pane.text(REMOVE.row).waitFor();
      await fits();
      await shot("remove");
      await pane.frame
        .getByRole("button", { name: new RegExp(`^${say(REFRESH.apply, language, { count: "\\d+" })}$`) })
        .click();
      await pane.button(REFRESH.undo).waitFor({ timeout: 60_000 });
      expect(await rows()).toBeLessThan(before);
      expect((await page.cell("B3")).value).toBe(MANZHOULI[language]);
      await shot("removed");
      await pane.button(REFRESH.undo).click();
      await pane.text(REFRESH.undone).waitFor({ timeout: 60_000 });
      expect(await rows()).toBe(before);
    });

    test("two dates are compared", async () => {
      await pane.menu(freight, COMPARE.open);
      await pane.frame.getByRole("textbox", { name: say(COMPARE.earlier, language) }).fill("2020");
      await pane.button(COMPARE.set, { date: "2020" }).waitFor();
      await fits();
      await shot("compare");
      await pane.button(REFRESH.back).first().click();
    });

    test("inserting once more asks where", async () => {
      await pane.menu(freight, MANAGE.insertAgain);
      await pane.frame.getByRole("radio", { name: say(INSERT.atSelection, language) }).waitFor();
      await shot("again");
      // Escape closes the dialog and stays in the pane; office.js would send the keyboard into the sheet.
      await page.page.keyboard.press("Escape");
      await pane.frame
        .locator(":focus")
        .and(pane.button(TABLES.more, { title: freight }).first())
        .waitFor();
    });

    test("a table that lost its record is recognised, adopted by keyboard, and has nothing to refresh", async () => {
      await page.page.evaluate(() => {
        const parts = window.workbench?.addin.session.xmlParts;
        for (const { id } of parts?.all() ?? []) parts?.remove(id);
      });
      await pane.tab(PANE.explore).click();
      await pane.tab(PANE.myTables).click();
      const adopt = pane.button(ADOPT.openNamed, { name: "Kouan_freight" });
      await adopt.waitFor({ timeout: 60_000 });
      await fits();
      await shot("adoptable");
      await adopt.press("Enter");
      await pane.text(ADOPT.promise).waitFor();
      await fits();
      await shot("adopt");
      await pane.button(ADOPT.confirm).press("Enter");
      await pane.text(ADOPT.adopted, { name: "Kouan_freight" }).waitFor({ timeout: 60_000 });
      await shot("adopted");
      await pane.button(TABLES.refreshNamed, { title: freight }).click();
      await pane.text(REFRESH.nothing).waitFor({ timeout: 60_000 });
    });

    test("no page threw or complained", () => {
      expect(page.problems).toEqual([]);
    });
  },
);

test("nothing was asked of another host", () => {
  expect(rig.browser.foreignRequests).toEqual([]);
});
