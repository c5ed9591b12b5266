// What is wrong with a sealed ledger, in words: the line, what was expected, what to do.
import type { Wording } from '../diagnostics/diagnostic.ts';
import type { Lang } from '../values/lang.ts';
import type { LedgerLine } from './ledger-table.ts';
import type { LedgerFault } from './verify-ledger.ts';

/** Message and hint of a fault. Lines are numbered as a spreadsheet shows them. */
export function faultWording(fault: LedgerFault): Readonly<Record<Lang, Wording>> {
  switch (fault.fault) {
    case 'edited':
      return editedWording(fault.line, fault.number);
    case 'removed':
      return removedWording(fault);
    case 'inserted':
      return insertedWording(fault.line, fault.copyOf);
    case 'moved':
      return movedWording(fault.line, fault.number);
    case 'count':
      return countWording(fault.stated, fault.found);
    case 'column':
      return columnWording(fault.header);
    default:
      return fault satisfies never;
  }
}

const FROM_COPY = {
  zh: '用备份中的台账恢复；更正请用 ledger recover 或 ledger add 登记，不要直接改表',
  en: 'restore the ledger from a copy; record corrections with ledger recover or ledger add instead of editing it',
} as const;

function editedWording(line: LedgerLine, number: number | null) {
  const [row, about] = [rowOf(line), aboutLine(line)];
  const renumbered = number !== null && line.number !== null && line.number !== number;
  return {
    zh: {
      message: `第 ${row} 行（${numberZh(number)}${about}）被改动过：内容与登记时的校验不符${renumbered ? `，登记号写作 ${line.number}，应为 ${number}` : ''}`,
      hint: FROM_COPY.zh,
    },
    en: {
      message: `row ${row} (${numberEn(number)}${about}) was edited: it no longer fits the seal it was entered with${renumbered ? `; its number is written ${line.number} and should be ${number}` : ''}`,
      hint: FROM_COPY.en,
    },
  };
}

function removedWording({ first, last, after }: LedgerFault & { readonly fault: 'removed' }) {
  const many = last > first;
  const place = {
    zh:
      after === null ? '表头之下' : `第 ${rowOf(after)} 行（${numberZh(first - 1)}${aboutLine(after)}）之后`,
    en:
      after === null
        ? 'under the header'
        : `after row ${rowOf(after)} (${numberEn(first - 1)}${aboutLine(after)})`,
  };
  return {
    zh: {
      message: `登记号 ${first}${many ? ` 至 ${last} 共 ${last - first + 1} 行` : ' 的一行'}被删除，原在${place.zh}`,
      hint: FROM_COPY.zh,
    },
    en: {
      message: `${many ? `numbers ${first} to ${last} (${last - first + 1} rows) were` : `number ${first} was`} removed from ${place.en}`,
      hint: FROM_COPY.en,
    },
  };
}

function insertedWording(line: LedgerLine, copyOf: number | null) {
  const [row, about] = [rowOf(line), aboutLine(line)];
  return {
    zh: {
      message: `第 ${row} 行（${about}）不是由本工具登记的：${copyOf === null ? '没有登记号和校验' : `登记号 ${copyOf} 已在另一行`}`,
      hint: '删去该行；确属已兑付的，另存成表，用 ledger import 导入',
    },
    en: {
      message: `row ${row} (${about}) was put in by hand: ${copyOf === null ? 'it has neither number nor seal' : `number ${copyOf} stands in another row`}`,
      hint: 'delete it; if it was truly paid, put it into a table of its own and enter that with ledger import',
    },
  };
}

function movedWording(line: LedgerLine, number: number) {
  const [row, about] = [rowOf(line), aboutLine(line)];
  return {
    zh: {
      message: `第 ${row} 行（${numberZh(number)}${about}）被移动过，应在${number === 1 ? '最前' : `登记号 ${number - 1} 之后`}`,
      hint: '按“登记号”升序排回',
    },
    en: {
      message: `row ${row} (${numberEn(number)}${about}) was moved: it belongs ${number === 1 ? 'first' : `after number ${number - 1}`}`,
      hint: 'sort the rows by 登记号 again',
    },
  };
}

function countWording(stated: number | null, found: number) {
  return {
    zh: {
      message:
        stated === null
          ? '表头“校验”列不再写明总行数，末尾有无删行无法判断'
          : `表头写明共 ${stated} 行，实有登记号到 ${found}`,
      hint: `末列表头应为“校验（共${found}行）”；用备份中的台账核对`,
    },
    en: {
      message:
        stated === null
          ? 'the header of the column 校验 no longer says how many rows there are, so rows removed from the end would not show'
          : `the header says there are ${stated} rows, but the numbers go up to ${found}`,
      hint: `the last header should read 校验（共${found}行）; compare with a copy of the ledger`,
    },
  };
}

function columnWording(header: string) {
  return {
    zh: { message: `缺少列“${header}”，各行无法核对`, hint: '恢复该列和表头；不要删改台账的列' },
    en: {
      message: `the column ${header} is missing, so no row can be checked`,
      hint: 'put the column and its header back; the columns of a ledger are not to be changed',
    },
  };
}

function rowOf(line: LedgerLine): number {
  return line.at('code').row;
}

function numberZh(number: number | null): string {
  return number === null ? '' : `登记号 ${number}，`;
}

function numberEn(number: number | null): string {
  return number === null ? '' : `number ${number}, `;
}

/** Whom and what a line is about, as it stands there now. */
function aboutLine({ cells }: LedgerLine): string {
  const texts = [cells.name === '' ? cells.code : cells.name, cells.measure, cells.level, cells.amount];
  return texts.filter((text) => text !== '').join(' ');
}
