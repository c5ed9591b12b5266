import { describe, expect, test } from 'vitest';
import { diagnosticCell } from '../../src/diagnostics/diagnostic.ts';
import { comparisonFindings } from '../../src/diff/comparison-findings.ts';
import { diffRosters } from '../../src/diff/diff-rosters.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { periodOf } from '../../src/values/period.ts';
import { sideOfRosters } from '../support/diff-side.ts';
import { type Cells, rosterOf, testCode } from '../support/enterprise.ts';

const EVERYTHING = { ignored: new Set<string>(), tolerance: null, unit: null, kinds: null };

function found(
  old: readonly Roster[],
  now: readonly Roster[],
): readonly (readonly [string | null, string])[] {
  const sides = {
    old: sideOfRosters(old, periodOf(2025, 3)),
    new: sideOfRosters(now, periodOf(2025, 4)),
  };
  return comparisonFindings(diffRosters(sides, EVERYTHING), sides.new).map((one) => [
    diagnosticCell(one),
    one.code,
  ]);
}

function between(old: Cells, now: Cells) {
  return found([rosterOf([old])], [rosterOf([now])]);
}

const column = (key: string): number => rosterOf([{}]).columns[key as 'uscc'] ?? 0;

describe('beside the period before', () => {
  test('nothing is found where nothing changed', () => {
    expect(between({}, {})).toEqual([]);
  });

  test.each<[claim: string, old: Cells, now: Cells, codes: readonly string[]]>([
    ['a recognition that is new is no finding', {}, { srdiOn: '2025-10-15' }, []],
    [
      'one whose date moved is',
      { srdiOn: '2024-05-20' },
      { srdiOn: '2025-05-20' },
      ['recognition-altered-since'],
    ],
    [
      'one that is named as a renewal is not',
      { srdiOn: '2024-05-20' },
      { srdiOn: '2025-05-20', renewals: '专精特新中小企业' },
      [],
    ],
    [
      'a renewal is no ground for an earlier day',
      { srdiOn: '2025-05-20' },
      { srdiOn: '2024-05-20', renewals: '专精特新中小企业' },
      ['recognition-altered-since'],
    ],
    [
      'nor is another’s renewal a ground',
      { srdiOn: '2024-05-20' },
      { srdiOn: '2025-05-20', renewals: '高新技术企业' },
      ['recognition-altered-since'],
    ],
    ['one that went blank is', { hnteOn: '2024-05-20' }, { hnteOn: null }, ['recognition-gone']],
    [
      'an earlier date of entry is',
      { aboveScaleOn: '2019-03-01' },
      { aboveScaleOn: '2025-03-01' },
      ['recognition-altered-since'],
    ],
    ['one that went blank is not', { aboveScaleOn: '2019-03-01' }, { aboveScaleOn: null }, []],
    [
      'who left above scale and is back is',
      { aboveScale: '否', aboveScaleOn: '2019-03-01' },
      { aboveScale: '是', aboveScaleOn: '2019-03-01' },
      ['re-entered-unsaid'],
    ],
    [
      'unless the roster says so itself',
      { aboveScale: '否', aboveScaleOn: '2019-03-01' },
      { aboveScale: '是', aboveScaleOn: '2019-03-01', reentered: '是' },
      [],
    ],
    [
      'who enters for the first time is not',
      { aboveScale: '否', aboveScaleOn: null },
      { aboveScale: '是', aboveScaleOn: '2025-10-01' },
      [],
    ],
    ['a figure of last year that differs is', { revenue: '5200' }, { revenue: '4980' }, ['figure-restated']],
    ['one of this year is not', { revenueYtd: '5200' }, { revenueYtd: '6980' }, []],
  ])('%s', (_, old, now, codes) => {
    expect(between(old, now).map(([, code]) => code)).toEqual(codes);
  });

  test('a finding stands at the cell of this period', () => {
    const [[cell] = [null]] = between({ hnteOn: '2024-05-20' }, { hnteOn: '2024-06-20' });
    const letters = cell?.replace(/\d+$/, '') ?? '';
    const place = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    expect(place).toBe(column('hnteOn'));
  });
});

test('what went with its column is found in its row', () => {
  const now = rosterOf([{}]);
  const { hnteOn: _, ...columns } = now.columns;
  const sides = {
    old: sideOfRosters([rosterOf([{ hnteOn: '2024-05-20' }])], periodOf(2025, 3)),
    new: sideOfRosters([{ ...now, columns }], periodOf(2025, 4)),
  };
  const findings = comparisonFindings(diffRosters(sides, EVERYTHING), sides.new);
  expect(findings.map(({ code, row, column: place, field }) => [code, row, place, field])).toEqual([
    ['recognition-gone', 4, null, 'hnteOn'],
  ]);
});

describe('an enterprise that is not there any more', () => {
  const [one, other] = [{ uscc: testCode(1) }, { uscc: testCode(2), name: '西宁样本机械有限公司' }];

  test('is found in the list of its unit', () => {
    expect(found([rosterOf([one, other])], [rosterOf([one])])).toEqual([[null, 'vanished']]);
  });

  test('is no finding where it went into another', () => {
    const merged = { ...one, note: '2025年吸收合并西宁样本机械有限公司' };
    expect(found([rosterOf([one, other])], [rosterOf([merged])])).toEqual([]);
  });

  test.each(['注销', '吊销', '迁出'])('is no finding where its state was %s', (state) => {
    expect(found([rosterOf([one, { ...other, state }])], [rosterOf([one])])).toEqual([]);
  });

  test('is no finding where its unit sent nothing: that is one of its own', () => {
    const huangyuan = rosterOf([{ ...other, county: 'huangyuan' }], 'huangyuan');
    expect(found([rosterOf([one]), huangyuan], [rosterOf([one])])).toEqual([]);
  });

  test('is no finding where another unit reports it now', () => {
    const moved = rosterOf([{ ...other, park: 'dongchuan' }], 'dongchuan');
    expect(found([rosterOf([one, other])], [rosterOf([one]), moved])).toEqual([]);
  });
});
