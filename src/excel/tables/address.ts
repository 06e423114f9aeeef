/** Letters of a column counted from 0: A, B, …, AA. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

/** Address of a cell counted from 0, with the sheet's name, quoted where Excel quotes it. */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${columnAddress(sheet, column)}${row + 1}`;
}

/** What the addresses of all cells of a column begin with: only the row's number is missing. */
export function columnAddress(sheet: string, column: number): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  const name = plain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
  return `${name}!${columnLetters(column)}`;
}
