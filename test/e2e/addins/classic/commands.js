"use strict";
Office.onReady(() => undefined);

/* A function file of the older kind: its functions are global. */
function mark(event) {
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.values = [["marked"]];
    await context.sync();
  }).then(() => event.completed());
}
window.mark = mark;
