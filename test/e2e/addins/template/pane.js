"use strict";
/* An add-in in the shape of those that fill a template: it reads a file, takes a sheet of it and writes data into its table. */
const say = (text) => (document.getElementById("said").textContent = text);

const base64Of = (file) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf("base64,") + 7));
    reader.readAsDataURL(file);
  });

const saying = (action) => async (event) => {
  say("…");
  try {
    say(await action(event.target.files?.[0]));
  } catch (error) {
    say(error.code);
  }
};

async function fill(file) {
  const contents = await base64Of(file);
  return Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(contents, {
      sheetNamesToInsert: ["Template"],
      positionType: Excel.WorksheetPositionType.after,
      relativeTo: "Sheet1",
    });
    await context.sync();
    const sheet = context.workbook.worksheets.getItem("Template");
    const { ports } = await (await fetch("data.json")).json();
    sheet.getRange(`B3:C${ports.length + 2}`).values = ports.map(({ name, tonnes }) => [name, tonnes]);
    sheet.activate();
    await context.sync();
    return "filled";
  });
}

async function open(file) {
  await (file === undefined ? Excel.createWorkbook() : Excel.createWorkbook(await base64Of(file)));
  return "opened";
}

Office.onReady(() => {
  document.getElementById("template").onchange = saying(fill);
  document.getElementById("copy").onchange = saying(open);
  document.getElementById("empty").onclick = saying(() => open());
});
