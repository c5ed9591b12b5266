// A column whose header could mean anything, but whose cells say which recognitions are renewals: 认定方式 with 首次认定
// and 复核.
import { plainText } from './cell-text.ts';
import type { Header, HeaderCell } from './find-header.ts';
import type { RawSheet } from './raw-sheet.ts';
import { FIRST_TIME, RENEWED, REVIEWED, SENT_IN } from './telling-words.ts';

const OCCASION = new RegExp(
  `^(?:(?:${FIRST_TIME}|首批|新)(?:认定|申报|获评)?|(${RENEWED}|${REVIEWED}(?:通过|合格|认定)?))$`,
  'u',
);

// Who is sent a list looks at its figures again too: 审核情况 with 复核通过.
const OF_REPORTING = new RegExp(
  `审[核批查定]|[初终]审|数[据字]|报表|材料|财务|信息|核[对实]|${SENT_IN}`,
  'u',
);

/** Whether all cells filled in under a header say a first or a later recognition, and some a later one. */
export function tellsRenewals(
  { rows }: RawSheet,
  { next }: Header,
  { column, reading }: HeaderCell,
): boolean {
  if (OF_REPORTING.test(reading.plain)) return false;
  let later = false;
  for (let index = next; index < rows.length; index += 1) {
    const value = rows[index]?.cells[column - 1];
    if (value === undefined) continue;
    if (typeof value !== 'string') return false;
    const plain = plainText(value);
    if (plain === '') continue;
    const said = OCCASION.exec(plain);
    if (!said) return false;
    later ||= said[1] !== undefined;
  }
  return later;
}
