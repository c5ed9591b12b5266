// Columns that say until when a title holds, of a title whose day of recognition the list nowhere gives.
import { kind } from '../diagnostics/kind.ts';
import { isBlankCell } from './cell-text.ts';
import { type ColumnKey, columnOf, isOfTitle } from './columns.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { doubtOf } from './header-doubts.ts';
import { NOT_READ } from './match-kinds.ts';
import { nearKey } from './near-header.ts';
import type { RawSheet } from './raw-sheet.ts';
import { keySpokenOf, withoutWhether } from './title-words.ts';

interface EndUnread {
  readonly key: ColumnKey;
  readonly header: string;
}

export const titleEndUnread = kind<EndUnread>()({
  code: 'title-end-unread',
  severity: 'warning',
  why: {
    zh: '称号按认定日期核定和统计；只有有效期、没有认定日期的，奖补和目标都不计入。',
    en: 'Titles are decided on and counted by the day of their recognition: with their end alone neither award nor target has them.',
  },
  effect: NOT_READ,
  example: '只有“高新技术企业有效期至”，没有“高新技术企业认定日期”',
  sample: { key: 'hnteOn', header: '高新技术企业有效期至' },
  zh: ({ key, header }) => ({
    message: `列“${header}”是有效期，未读取；名单没有“${columnOf(key).header}”一列，各户都按没有该称号核定`,
    hint: `加一列“${columnOf(key).header}”，填首次认定的日期后重报`,
  }),
  en: ({ key, header }) => ({
    message: `the column “${header}” says until when a title holds and is not read; the list has no ${columnOf(key).header}, so no enterprise is taken to have the title`,
    hint: `add a column ${columnOf(key).header} with the days of first recognition and send the list again`,
  }),
});

const END =
  /(?:证书)?(?:有效(?:期限?|日期|时间)?(?:截[止至]|届满|结束|终止|[至到止])?|到期|截止|失效)(?:日期?|时间|年月|年份)?$/u;

/** The title of which a header's cell gives the end: 高新技术企业有效期至. Undefined for any other cell. */
export function titleEnded(cell: HeaderCell): ColumnKey | undefined {
  const { plain } = cell.reading;
  if (!END.test(plain) || doubtOf(cell)) return undefined;
  const key = keySpokenOf(plain.replace(END, ''));
  return key !== undefined && isOfTitle(key) ? key : undefined;
}

/** Whether a column has ends of a title, or periods, and no other column of the list speaks of that title. */
export function isAllOfTitle(sheet: RawSheet, header: Header, cell: HeaderCell, key: ColumnKey): boolean {
  const isTold = header.cells.some((other) => other !== cell && speaksOf(other, key));
  return !isTold && isFilled(sheet, header, cell);
}

// Of the title's days, read or misspelt, or whether there is one: all have findings of their own.
function speaksOf(cell: HeaderCell, key: ColumnKey): boolean {
  const { plain } = cell.reading;
  if (END.test(plain)) return false;
  const own = cell.reading.key ?? doubtOf(cell)?.key ?? nearKey(withoutWhether(plain));
  return own === key;
}

function isFilled({ rows }: RawSheet, header: Header, { column }: HeaderCell): boolean {
  return rows.slice(header.next).some(({ cells }) => !isBlankCell(cells[column - 1]));
}
