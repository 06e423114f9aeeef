"use strict";
/* The pane of an add-in in the shape of the older templates: it knows nothing of the pages for commands and functions. */
Office.onReady(async () => {
  document.getElementById("run").onclick = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [
        ["from", "the pane"],
        [1, 2],
      ];
      range.format.fill.color = "yellow";
      await context.sync();
    });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address }) => {
      document.getElementById("changes").textContent += `${address} `;
    });
    await context.sync();
  });
  document.getElementById("state").textContent = "listening";
});
