// Where a value stands in a submitted file.

export interface CellRef {
  readonly file: string;
  /** Sheet name; empty for text files, which have no sheets. */
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
}

/** The letters of a 1-based column: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  // As far as rosters reach; further out each is made anew.
  if (column > 0 && column <= 256) LETTERS[column] = letters;
  return letters;
}

const LETTERS: string[] = [];

/** The address within its sheet: `T12`. */
export function cellAddress(cell: Pick<CellRef, 'row' | 'column'>): string {
  return `${columnLetters(cell.column)}${cell.row}`;
}

/** How the addresses of a sheet's cells begin: `城东区.xlsx#企业名单!`, or `湟中区.csv!` where there are no sheets. */
export function sheetSource(file: string, sheet: string): string {
  return sheet === '' ? `${file}!` : `${file}#${sheet}!`;
}

/** The address of the row that a cell stands in: `城东区.xlsx#企业名单!T12` → `城东区.xlsx#企业名单!12`. */
export function rowSource(source: string): string {
  const start = source.lastIndexOf('!') + 1;
  let digits = start;
  // Past the letters of the column.
  for (let code = source.charCodeAt(digits); code >= 65 && code <= 90; code = source.charCodeAt(digits))
    digits += 1;
  return source.slice(0, start) + source.slice(digits);
}

/** The address of a cell's column: `城东区.xlsx#企业名单!T12` → `城东区.xlsx#企业名单!T`. */
export function columnSource(source: string): string {
  let end = source.length;
  for (let code = source.charCodeAt(end - 1); code >= 48 && code <= 57; code = source.charCodeAt(end - 1))
    end -= 1;
  return source.slice(0, end);
}

/** The full address: `城东区.xlsx#企业名单!T12`, or `湟中区.csv!T12` where there are no sheets. */
export function cellSource({ file, sheet, row, column }: CellRef): string {
  if (sheetLast.file !== file || sheetLast.sheet !== sheet)
    sheetLast = { file, sheet, prefix: sheetSource(file, sheet) };
  return sheetLast.prefix + columnLetters(column) + row;
}

// Most cells follow others of their sheet, whose part of the address they share.
let sheetLast = { file: '', sheet: '', prefix: '!' };
