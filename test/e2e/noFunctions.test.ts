/** An add-in whose list of functions is empty is as ready as any other. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startWorkbench } from "../support/workbench";

jest.setTimeout(120_000);

const DIST = resolve(__dirname, "../../dist");

test("an add-in with an empty list of functions becomes ready and can use Excel", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kouan-no-functions-"));
  cpSync(join(DIST, "assets"), join(folder, "assets"), { recursive: true });
  cpSync(join(DIST, "manifest.xml"), join(folder, "manifest.xml"));
  for (const name of ["functions.json", "functions.zh-CN.json"])
    writeFileSync(join(folder, name), JSON.stringify({ functions: [] }));
  writeFileSync(
    join(folder, "taskpane.html"),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>None</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body></body></html>',
  );
  const rig = await startWorkbench({ addinRoot: folder });
  try {
    const page = await rig.open();
    const frame = await page.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["here"]];
        await context.sync();
      }),
    );
    expect((await page.cell("A1")).value).toBe("here");
  } finally {
    await rig.close();
    rmSync(folder, { recursive: true });
  }
});
