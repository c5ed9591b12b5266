// Units of money that are stated outside a list's lines: in its names, in its header and to the right of it.
import { plainLabel, plainText } from './cell-text.ts';
import type { Header } from './find-header.ts';
import { modernSigns, type StatedUnit } from './money-unit.ts';
import { fileName } from './preface.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { CLAIMED_OR_PAID } from './telling-words.ts';
import { unitInTitle } from './unit-in-title.ts';
import { unitAlone } from './unit-of-note.ts';

interface NamedUnit {
  readonly unit: StatedUnit;
  /** The name of the sheet or file. */
  readonly text: string;
}

const MONEY = '(?:人民币)?[百千万亿]*元';
const OF_NAME = new RegExp(
  `^(?:单位:?)?(${MONEY})$|[(_-](?:金额|计量)?(?:单位:?)?(${MONEY})[)]?$|(?<![填报送申推荐各每编制])单位:?(${MONEY})(?:$|[)_-])|[(](${MONEY})[)]`,
  'u',
);

// 奖补资金（元） is said of what is claimed or paid, no unit of the list's amounts.
const OF_OTHER_MONEY = new RegExp(`(?:${CLAIMED_OR_PAID})(?:总|金)?(?:额|数|款|情况)?$`, 'u');

const OF_CLAIMED = new RegExp(CLAIMED_OR_PAID, 'u');

/** The unit that the name of the sheet states, or else that of the file: `营业收入（元）`, `名单_单位元.csv`. */
export function unitOfNames({ sheet, file }: RawSheet): NamedUnit | undefined {
  const names = [sheet, fileName(file).replace(/\.\w{2,5}$/u, '')];
  for (const name of names) {
    const said = OF_NAME.exec(
      modernSigns(plainText(name))
        .replace(/[【[]/gu, '(')
        .replace(/[】\]]/gu, ')'),
    );
    const unit =
      said &&
      !OF_OTHER_MONEY.test(said.input.slice(0, said.index)) &&
      unitAlone(said.slice(1).find((money) => money !== undefined) ?? '');
    if (unit) return { unit, text: name };
    const titled = OF_CLAIMED.test(name) ? undefined : unitInTitle(name);
    if (titled) return { unit: titled.unit, text: name };
  }
  return undefined;
}

const OF_LIST = /^(?:序号|编号|项目|企业名称|单位名称)(\((?:金额|计量)?单位:?[^()]*\))$/u;

/** What a header states of the whole list in the cell of no amount: `单位：元`, `序号（单位：元）`; each as a row of its own. */
export function statementsInHeader({ cells, row }: Pick<Header, 'cells' | 'row'>): readonly RawRow[] {
  return cells.flatMap(({ text }) => {
    const plain = plainLabel(text);
    const said = OF_LIST.exec(plain)?.[1] ?? plain;
    return /单位/u.test(said) && unitAlone(said) !== undefined ? [{ number: row, cells: [said] }] : [];
  });
}

const ROWS_BESIDE = 60;

/** The texts to the right of a list's last column, beside its first rows, that state a unit and nothing else; each as a row of its own. */
export function statementsBeside(
  { rows }: RawSheet,
  { cells, next }: Pick<Header, 'cells' | 'next'>,
): readonly RawRow[] {
  const width = cells.reduce((widest, { column }) => Math.max(widest, column), 0);
  const found: RawRow[] = [];
  for (let index = next; index < Math.min(rows.length, next + ROWS_BESIDE); index += 1) {
    const row = rows[index];
    if (!row || row.cells.length <= width) continue;
    for (const cell of row.cells.slice(width)) {
      if (typeof cell !== 'string' || !cell.includes('单位')) continue;
      if (unitAlone(plainLabel(cell)) !== undefined) found.push({ number: row.number, cells: [cell] });
    }
  }
  return found;
}
