import { excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

test("the card of the active cell is shown, and of no other", async () => {
  let shown = 0;
  excel().session.showCard = () => (shown += 1);
  await onSheet(excel(), (sheet) => {
    sheet.getRange("B2:C3").select();
    sheet.getRange("A1").showCard();
    sheet.getRange("C3").showCard();
  });
  expect(shown).toBe(0);
  await onSheet(excel(), (sheet) => sheet.getRange("B2").showCard());
  expect(shown).toBe(1);
});
