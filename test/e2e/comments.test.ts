/**
 * Comments that an add-in makes: a mark at the cell, the thread under the formula bar, kept in the file.
 */
import { text } from "../../src/workbench/page/strings";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(180_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(async () => {
  await rig.close();
});

/** Violet pixels on the grid; the grid changes colours in the dark. */
function marks(page: WorkbenchPage): Promise<number> {
  return page.page.evaluate(() => {
    let count = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".grid canvas")) {
      if (canvas.width === 0 || canvas.height === 0) continue;
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let at = 0; at < pixels.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
        if (red - green > 40 && blue - green > 80) count += 1;
      }
    }
    return count;
  });
}

describe.each([
  { language: "en-US", theme: "light" },
  { language: "zh-CN", theme: "dark" },
] as const)("comments in $language, $theme", ({ language, theme }) => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await rig.open({ language, theme });
  });
  afterAll(async () => {
    await page.close();
  });

  test("are marked at their cell and read under the formula bar", async () => {
    expect(await marks(page)).toBe(0);
    const frame = await page.frame();
    await frame.waitForFunction(() => "Excel" in window);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B3").values = [[3010]];
        const comment = sheet.comments.add("B3", "为什么是 3010？Why 3010?");
        comment.replies.add("见第 4 页 See p. 4");
        await context.sync();
      }),
    );
    await page.select("B3");
    const line = page.page.locator(".comment-line");
    await line.getByText(text(language, "commentAt", { address: "B3" })).waitFor();
    expect(await line.textContent()).toContain("为什么是 3010？Why 3010?");
    expect(await line.textContent()).toContain("见第 4 页 See p. 4");
    // The grid is painted some frames later, and once more when the line has taken its room from it.
    let seen = 0;
    for (let frames = 0; frames < 50 && seen === 0; frames += 1) {
      seen = await marks(page);
      if (seen === 0) await page.page.waitForTimeout(100);
    }
    expect(seen).toBeGreaterThan(0);
    await page.screenshot(`comments-${language}-${theme}`);
    await page.select("B4");
    await line.waitFor({ state: "detached" });
    expect(page.problems).toEqual([]);
  });

  test("move with their row, and are gone after undo", async () => {
    await page.page.evaluate(() => {
      const store = window.workbench?.store;
      store?.insertCells(store.activeSheet(), { row: 0, column: 0, rows: 1, columns: 16_384 }, "Down");
    });
    await page.select("B4");
    await page.page.getByText(text(language, "commentAt", { address: "B4" })).waitFor();
    await page.page.evaluate(() => window.workbench?.store.undo());
    await page.select("B3");
    await page.page.getByText(text(language, "commentAt", { address: "B3" })).waitFor();
    expect(page.problems).toEqual([]);
  });
});
