// Parts of a list that are headed by what has become of the enterprises in them: 二、退出企业.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { labelText, plainText } from './cell-text.ts';
import type { Header } from './find-header.ts';
import type { MatchedColumn } from './match-columns.ts';
import { prefaceOf } from './preface.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';

export const listedAsGone = kind<{ readonly heading: string }>()({
  code: 'listed-as-gone',
  severity: 'warning',
  why: {
    zh: '标题写明退出、撤销的企业与其他企业一样读取，已失去的资格仍会兑付。',
    en: 'What a heading says has left or lost its title is read like any other row, and would still be paid.',
  },
  example: '“二、退出企业”之下的企业',
  sample: { heading: '二、退出企业' },
  zh: ({ heading }) => ({
    message: `该企业列在“${heading}”之下，仍按所填内容核定`,
    hint: '注销、停产、迁出的填写企业状态；资格已撤销、取消的，删去认定日期；不属本期名单的移走',
  }),
  en: ({ heading }) => ({
    message: `listed under “${heading}”, but decided by what its row says`,
    hint: 'fill in the state of what was struck off, stopped or moved; delete the day of a title that was withdrawn; take out what does not belong to the list',
  }),
});

const GONE = /退出|退库|撤销|取消|除名|注销|吊销|迁出|停产|未通过|不予(?:认定|通过)|不合格/u;
// A heading of both kinds says nothing of either, nor does a sentence on how to fill in the list.
const ALSO_OTHERS = /新(?:认定|增|入|升)|及|和|、.*(?:认定|在产|正常)|含|包括|剔除|去除|[请填注。;:]/u;
const LONGEST_HEADING = 30;

interface Headings {
  /** To be asked of every row in order: the finding for an enterprise, where its part of the list is headed so. */
  readonly doubtOf: (row: RawRow, isEnterprise: boolean) => Diagnostic | undefined;
}

/** Watches the headings of a sheet: its name, its title, and lines of one cell within the list. */
export function goneHeadings(sheet: RawSheet, header: Header, columns: readonly MatchedColumn[]): Headings {
  const code = columns.find(({ key }) => key === 'uscc')?.column ?? 1;
  const title = [sheet.sheet, ...prefaceOf(sheet, header).map(({ text }) => text)].find(saysGone);
  let heading = title;
  const doubtOf = (row: RawRow, isEnterprise: boolean): Diagnostic | undefined => {
    if (!isEnterprise) {
      const only = onlyText(row);
      if (only !== undefined) heading = saysGone(only) ? only : title;
      return undefined;
    }
    if (heading === undefined) return undefined;
    const cell = { file: sheet.file, sheet: sheet.sheet, row: row.number, column: code };
    return report(listedAsGone, atCell(cell, 'uscc', rawText(row.cells[code - 1])), { heading });
  };
  return { doubtOf };
}

function saysGone(text: string): boolean {
  const plain = plainText(labelText(text));
  return plain.length <= LONGEST_HEADING && GONE.test(plain) && !ALSO_OTHERS.test(plain);
}

function onlyText({ cells }: RawRow): string | undefined {
  const filled = cells.map((cell) => rawText(cell).trim()).filter((text) => text !== '');
  return filled.length === 1 ? filled[0] : undefined;
}
