// A comparison from rows to changes: every kind, what is no change, and that the changes make the new roster of the old.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffOptions, diffRosters } from '../../src/diff/diff-rosters.ts';
import type { Side } from '../../src/diff/side.ts';
import { parseDecimal } from '../../src/values/decimal.ts';
import { periodOf } from '../../src/values/period.ts';
import { applyChanges, inOneOrder, plainRows } from '../support/apply-diff.ts';
import { sideOf, sideOfRosters } from '../support/diff-side.ts';
import { type Cells, reportedTwice, rosterOf, testCode, UNPLACED } from '../support/enterprise.ts';

const ALL: DiffOptions = { ignored: new Set(), tolerance: null, unit: null, kinds: null };
const Q3 = periodOf(2025, 3);

function told(old: Side, now: Side, options: Partial<DiffOptions> = {}) {
  return diffRosters({ old, new: now }, { ...ALL, ...options }).changes.map(
    ({ kind, field, old: before, new: after }) => [kind, field, before, after] as const,
  );
}

type Told = ReturnType<typeof told>;

describe('one enterprise, edited', () => {
  test.each<readonly [string, Cells, Cells, Told]>([
    ['another name', { name: '甲' }, { name: '乙' }, [['renamed', 'name', '甲', '乙']]],
    ['a cell that may be another column’s', { srdiOn: UNPLACED }, { srdiOn: '2024-05-01' }, []],
    ['the same the other way round', { county: 'chengdong' }, { county: UNPLACED }, []],
    ['another county', {}, { county: 'datong' }, [['moved', 'county', 'chengdong', 'datong']]],
    ['a park', {}, { park: 'dongchuan' }, [['moved', 'park', null, 'dongchuan']]],
    ['struck off', { state: '正常' }, { state: '注销' }, [['state', 'state', '正常', '注销']]],
    [
      'a title',
      {},
      { techSmeOn: '2025-05-01' },
      [
        ['recognised', 'techSmeOn', null, '2025-05-01'],
        ['rung-up', 'techLadder', null, 'tech-sme'],
      ],
    ],
    [
      'a title with an award',
      { innovativeOn: '2024-05-01' },
      { innovativeOn: '2024-05-01', srdiOn: '2025-05-01' },
      [
        ['entitled', 'srdi', null, '70'],
        ['recognised', 'srdiOn', null, '2025-05-01'],
        ['rung-up', 'ladder', 'innovative', 'srdi'],
      ],
    ],
    [
      'a title dated into another year',
      { cityTechOn: '2025-05-01' },
      { cityTechOn: '2024-05-01' },
      [
        ['no-longer-entitled', 'city-tech', '10', null],
        ['recognition-altered', 'cityTechOn', '2025-05-01', '2024-05-01'],
      ],
    ],
    [
      'a title taken away',
      { provTechOn: '2024-05-01' },
      {},
      [['recognition-removed', 'provTechOn', '2024-05-01', null]],
    ],
    [
      'above scale',
      { aboveScale: '否' },
      { aboveScale: '是' },
      [['above-scale-entered', 'aboveScale', '否', '是']],
    ],
    [
      'no longer above scale',
      { aboveScale: '是' },
      { aboveScale: '否' },
      [['above-scale-left', 'aboveScale', '是', '否']],
    ],
    [
      'not known to be above scale before',
      { aboveScale: null },
      { aboveScale: '是' },
      [['changed', 'aboveScale', null, '是']],
    ],
    [
      'above scale again',
      { aboveScale: '否', aboveScaleOn: '2020-05-01' },
      { aboveScale: '是', aboveScaleOn: '2020-05-01' },
      [
        ['above-scale-entered', 'aboveScale', '否', '是'],
        ['re-entered', 'aboveScale', '否', '是'],
      ],
    ],
    [
      'above scale again, which the roster said of an earlier time',
      { aboveScale: '否', aboveScaleOn: '2020-05-01', reentered: '是' },
      { aboveScale: '是', aboveScaleOn: '2020-05-01', reentered: '是' },
      [
        ['above-scale-entered', 'aboveScale', '否', '是'],
        ['re-entered', 'aboveScale', '否', '是'],
      ],
    ],
    [
      'above scale again, which the roster says itself',
      { aboveScale: '否', aboveScaleOn: '2020-05-01' },
      { aboveScale: '是', aboveScaleOn: '2020-05-01', reentered: '是' },
      [
        ['above-scale-entered', 'aboveScale', '否', '是'],
        ['re-entered', 'reentered', null, '是'],
      ],
    ],
    [
      'no longer known to be below scale',
      { aboveScale: '否', aboveScaleOn: '2020-05-01' },
      { aboveScale: null, aboveScaleOn: '2020-05-01' },
      [['changed', 'aboveScale', '否', null]],
    ],
    [
      'known to be above scale',
      { aboveScale: null, aboveScaleOn: '2020-05-01' },
      { aboveScale: '是', aboveScaleOn: '2020-05-01' },
      [['changed', 'aboveScale', null, '是']],
    ],
    [
      'a revenue that was not known crosses nothing',
      { revenue: null },
      { revenue: '1500' },
      [['changed', 'revenue', null, '1500']],
    ],
    [
      'nor does one that is known no more',
      { revenue: '900' },
      { revenue: null },
      [['changed', 'revenue', '900', null]],
    ],
    [
      'two of a kind, in the order of the fields',
      { bank: '1', assets: '1', tax3y: '1', phone: '1' },
      { bank: '2', assets: '2', tax3y: '2', phone: '2' },
      [
        ['changed', 'assets', '1', '2'],
        ['changed', 'bank', '1', '2'],
        ['changed', 'phone', '1', '2'],
        ['changed', 'tax3y', '1', '2'],
      ],
    ],
    ['said to have re-entered', {}, { reentered: '是' }, [['re-entered', 'reentered', null, '是']]],
    ['a telephone', { phone: '1' }, { phone: '2' }, [['changed', 'phone', '1', '2']]],
  ])('%s', (_, before, after, expected) => {
    expect(told(sideOf([before]), sideOf([after]))).toEqual(expected);
  });

  test.each<readonly [string, string, string, boolean]>([
    ['999.99 to 1000', '999.99', '1000', true],
    ['999.98 to 999.99', '999.98', '999.99', false],
    ['1000 to 1999.99', '1000', '1999.99', false],
    ['1999.99 to 2000', '1999.99', '2000', true],
    ['2000 to 1999.99', '2000', '1999.99', true],
    ['99999.99 to 100000', '99999.99', '100000', true],
    ['100000 to 499999', '100000', '499999', false],
  ])('revenue from %s crosses a line or not', (_, before, after, crosses) => {
    const own = ['changed', 'revenue', before, after];
    const expected = crosses ? [own, ['crossed', 'revenue', before, after]] : [own];
    const changes = told(
      sideOf([{ revenue: before, revenuePeak: '9999999' }]),
      sideOf([{ revenue: after, revenuePeak: '9999999' }]),
    );
    expect(changes).toEqual(expected);
  });

  test('lines crossed are named, from the policy', () => {
    const sides = { old: sideOf([{ revenue: '900' }]), new: sideOf([{ revenue: '2500' }]) };
    const crossed = diffRosters(sides, ALL).changes.find(({ kind }) => kind === 'crossed');
    expect(crossed?.thresholds).toEqual(['1000', '2000']);
  });

  test('a line that a measure alone draws is crossed as well', () => {
    const [old, now] = [sideOf([{ revenue: '99999' }]), sideOf([{ revenue: '100000' }])];
    const { pools } = now.policy;
    const policy = { ...now.policy, pools: { ...pools, backbone: { ...pools.backbone, milestones: [] } } };
    const { changes } = diffRosters({ old, new: { ...now, policy } }, ALL);
    expect(changes.find(({ kind }) => kind === 'crossed')?.thresholds).toEqual(['100000']);
  });

  test('a title that had lapsed before does not lapse again', () => {
    const row = { hnteOn: '2022-03-10', techSmeOn: '2025-03-01' };
    expect(told(sideOf([row], Q3), sideOf([row]))).toEqual([]);
  });

  test('a title whose term ends between the periods lapses, and the rung with it', () => {
    const row = { hnteOn: '2022-11-10' };
    expect(told(sideOf([row], Q3), sideOf([row]))).toEqual([
      ['lapsed', 'hnteOn', '2022-11-10', '2022-11-10'],
      ['rung-down', 'techLadder', 'hnte', null],
    ]);
    const later = { hnteOn: '2023-01-01' };
    expect(told(sideOf([later], Q3), sideOf([later]))).toEqual([]);
  });
});

describe('no change', () => {
  test.each<readonly [string, Cells, Cells]>([
    ['brackets of another width', { name: '青海（西宁）厂' }, { name: '青海(西宁)厂' }],
    ['a blank state', { state: null }, { state: '正常' }],
    ['another order of a list', { honours: '甲、乙' }, { honours: '乙、甲' }],
    ['another name of a measure', { renewals: '高企' }, { renewals: '高新技术企业' }],
  ])('%s', (_, before, after) => {
    expect(told(sideOf([before]), sideOf([after]))).toEqual([]);
  });

  test('an enterprise that a park reports beside its county', () => {
    const row = { park: 'dongchuan', phone: '1' };
    const both = sideOfRosters([rosterOf([row]), rosterOf([row], 'dongchuan')]);
    expect(told(sideOf([row]), both)).toEqual([]);
    expect(told(both, sideOf([row]))).toEqual([]);
  });

  test('two reports that contradict each other as before', () => {
    const twice = (first: string, second: string) =>
      sideOfRosters([rosterOf([{ phone: first }]), rosterOf([{ phone: second }], 'dongchuan')]);
    expect(reportedTwice({ phone: '1' }, { phone: '2' }).reports).toHaveLength(2);
    expect(told(twice('1', '2'), twice('2', '1'))).toEqual([]);
    expect(told(twice('1', '2'), twice('1', '1'))).toEqual([['changed', 'phone', '1 ≠ 2', '1']]);
    const once = sideOf([{ phone: '1' }]);
    expect(told(twice('1', '2'), once)).toEqual([['changed', 'phone', '1 ≠ 2', '1']]);
    expect(told(once, twice('1', '2'))).toEqual([['changed', 'phone', '1', '1 ≠ 2']]);
  });
});

describe('whole rows', () => {
  test('new and gone, with what they hold and the awards that come and go', () => {
    const titled = { uscc: testCode(2), name: '乙', cityTechOn: '2025-05-01' };
    const sides = { old: sideOf([{}]), new: sideOf([{}, titled]) };
    const added = diffRosters(sides, ALL).changes;
    expect(added.map(({ kind, field }) => [kind, field])).toEqual([
      ['added', null],
      ['entitled', 'city-tech'],
    ]);
    expect(added[0]?.row).toMatchObject({ name: '乙', cityTechOn: '2025-05-01', revenue: '3000' });
    const removed = diffRosters({ old: sides.new, new: sides.old }, ALL).changes.at(-1);
    const cell = 'chengdong.xlsx#企业名单!C5';
    expect([added[0]?.oldCell, added[0]?.newCell]).toEqual([null, cell]);
    expect([removed?.oldCell, removed?.newCell]).toEqual([cell, null]);
    expect(told(sides.new, sides.old)).toEqual([
      ['no-longer-entitled', 'city-tech', '10', null],
      ['removed', null, null, null],
    ]);
  });
});

describe('options', () => {
  const before = sideOf([{ revenue: '1999.99', phone: '1' }]);
  const after = sideOf([{ revenue: '2000', phone: '2' }]);

  test('a tolerance hides differences up to it, and what they cross', () => {
    const by = (text: string) => {
      const decimal = parseDecimal(text);
      if (!decimal) throw new Error(text);
      return decimal;
    };
    const within = told(before, after, { tolerance: { kind: 'absolute', by: by('0.01') } });
    expect(within).toEqual([['changed', 'phone', '1', '2']]);
    expect(told(before, after, { tolerance: { kind: 'absolute', by: by('0.009') } })).toHaveLength(3);
    expect(told(before, after, { tolerance: { kind: 'percent', by: by('0.001') } })).toHaveLength(1);
    expect(told(before, after, { tolerance: { kind: 'percent', by: by('0.0005') } })).toHaveLength(3);
  });

  test('a field that is left out, kinds that are asked for', () => {
    expect(told(before, after, { ignored: new Set(['revenue']) })).toEqual([['changed', 'phone', '1', '2']]);
    expect(told(before, after, { kinds: new Set(['crossed']) })).toEqual([
      ['crossed', 'revenue', '1999.99', '2000'],
    ]);
  });

  test('a code that is left out is no change', () => {
    const [old, now] = [sideOf([{ phone: '1' }]), sideOf([{ phone: '1', uscc: testCode(2) }])];
    expect(told(old, now)).toEqual([['recoded', 'uscc', testCode(1), testCode(2)]]);
    expect(told(old, now, { ignored: new Set(['uscc']) })).toEqual([]);
  });

  test('a unit: what either side has in it', () => {
    const old = sideOf([{}, { uscc: testCode(2), name: '乙', county: 'datong' }]);
    const now = sideOf([{ county: 'datong' }, { uscc: testCode(2), name: '丙', county: 'datong' }]);
    expect(told(old, now, { unit: 'datong' })).toHaveLength(2);
    expect(told(old, now, { unit: 'huangyuan' })).toEqual([]);
  });

  test('a unit: its park’s, what it reported, and of rows that come and go only its own', () => {
    const reported = (phone: string) => sideOfRosters([rosterOf([{ phone, park: 'ganhe' }], 'dongchuan')]);
    expect(told(reported('1'), reported('2'), { unit: 'ganhe' })).toHaveLength(1);
    expect(told(reported('1'), reported('2'), { unit: 'dongchuan' })).toHaveLength(1);
    expect(told(sideOf([]), reported('1'), { unit: 'datong' })).toEqual([]);
    expect(told(reported('1'), sideOf([]), { unit: 'datong' })).toEqual([]);
  });

  describe('what is matched otherwise, left open or merged', () => {
    const one = { uscc: testCode(1), name: '甲厂', account: '11', phone: '1' };
    const other = { uscc: testCode(2), name: '乙厂', account: '22', phone: '2', revenue: '1000' };
    const third = { ...other, uscc: testCode(3), name: '丙厂', phone: '3', revenue: '9' };
    const counted = (now: readonly Cells[], options: Partial<DiffOptions> = {}) => {
      const sides = { old: sideOf([one, other]), new: sideOf(now) };
      const { matches, doubtful, reorganisations } = diffRosters(sides, { ...ALL, ...options });
      return [matches.length, doubtful.length, reorganisations.length];
    };
    test.each<readonly [string, readonly Cells[], readonly number[]]>([
      ['a row matched by its code is not told apart', [one, other], [0, 0, 0]],
      ['one that is matched by all else is', [one, { ...other, uscc: testCode(9) }], [1, 0, 0]],
      ['one that has something in common is left open', [one, third], [0, 1, 0]],
      ['one that took over an account is pointed out', [{ ...one, account: '22' }], [0, 0, 1]],
    ])('%s', (_, now, expected) => {
      expect(counted(now)).toEqual(expected);
      expect(counted(now, { unit: 'chengdong' })).toEqual(expected);
      expect(counted(now, { kinds: new Set(['recoded']) })).toEqual(expected);
      expect(counted(now, { unit: 'datong' })).toEqual([0, 0, 0]);
      expect(counted(now, { kinds: new Set(['changed']) })).toEqual([0, 0, 0]);
    });

    test('for a unit that one row of it is in', () => {
      expect(counted([one, { ...third, county: 'datong' }], { unit: 'datong' })).toEqual([0, 1, 0]);
    });
  });

  test('figures of another year do not add up', () => {
    const [grown, rest] = [
      { revenue: '5300', employees: '168' },
      { uscc: testCode(2), name: '乙', revenue: '1300' },
    ];
    const old = (period: typeof Q3) =>
      sideOf(
        [
          { revenue: '4000', employees: '120' },
          { ...rest, employees: '48' },
        ],
        period,
      );
    const signs = (period: typeof Q3) =>
      diffRosters({ old: old(period), new: sideOf([grown]) }, ALL).reorganisations.length;
    expect([signs(Q3), signs(periodOf(2024, 4))]).toEqual([1, 0]);
  });

  test('pairs stand by code, whichever side has them, and without one by name and place', () => {
    const coded = (number: number) => ({ uscc: testCode(number), name: `厂${number}` });
    const bare = (name: string) => ({ uscc: null, name });
    const old = sideOf([coded(5), coded(1), coded(3), bare('乙'), bare('甲')]);
    const now = sideOf([coded(4), coded(3), coded(2), bare('丁'), bare('丁')]);
    const { pairs } = diffRosters({ old, new: now }, ALL);
    const shown = pairs.map((pair) => pair.new ?? pair.old);
    const codes = [1, 2, 3, 4, 5].map((number) => testCode(number));
    expect(shown.map((one) => one?.usccText)).toEqual(['', '', '', '', ...codes]);
    expect(shown.slice(0, 4).map((one) => one?.name)).toEqual(['丁', '丁', '乙', '甲']);
    const twins = shown.slice(0, 2).map((one) => one?.id);
    expect([...twins].sort()).toEqual(twins);
    expect(pairs.map(({ unit }) => unit)).toEqual(shown.map(() => 'chengdong'));
  });
});

describe('properties', () => {
  const blankOr = (...texts: readonly string[]) => fc.constantFrom<string | null>(null, ...texts);
  const cells = fc.record({
    name: fc.constantFrom('青海甲厂', '青海乙厂', '青海丙厂', '西宁丁厂'),
    county: fc.constantFrom('chengdong', 'datong'),
    park: blankOr('dongchuan'),
    state: blankOr('停产', '注销'),
    revenue: fc.constantFrom('900', '1500', '2500.123456', '100000'),
    aboveScale: blankOr('是', '否'),
    reentered: blankOr('是', '否'),
    hnteOn: blankOr('2021-03-01', '2025-05-01'),
    innovativeOn: blankOr('2024-03-01', '2025-05-01'),
    phone: blankOr('1', '2'),
  });
  const side = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), cells), { selector: ([number]) => number })
    .map((rows) => sideOf(rows.map(([number, own]) => ({ ...own, uscc: testCode(number) }))));

  test('the changes turn the old roster into the new', () => {
    fc.assert(
      fc.property(side, side, (old, now) => {
        const { changes, fields } = diffRosters({ old, new: now }, ALL);
        const applied = applyChanges(plainRows(old, fields), changes);
        expect(inOneOrder(applied)).toEqual(inOneOrder(plainRows(now, fields)));
      }),
    );
  });

  test('a roster does not differ from itself, in whatever order', () => {
    fc.assert(
      fc.property(side, (one) => {
        const turned = sideOfRosters(
          one.rosters.map((roster) => ({ ...roster, rows: [...roster.rows].reverse() })),
        );
        expect(diffRosters({ old: one, new: turned }, ALL).changes).toEqual([]);
      }),
    );
  });
});

describe('columns that are none of ours', () => {
  const side = (header: string, cell: string | undefined) => {
    const roster = rosterOf([{}]);
    const column = 100;
    const rows = roster.rows.map((row) => ({ ...row, raw: [...Array(column - 1), cell] }));
    return sideOfRosters([{ ...roster, rows, unknownColumns: [{ column, header }] }]);
  };

  test('are compared where both sides have them, whatever the notation', () => {
    expect(told(side('亩 数', '1,200'), side('亩数', '1200.0'))).toEqual([]);
    expect(told(side('亩数', '12'), side('亩数', '13'))).toEqual([['changed', '亩数', '12', '13']]);
    expect(told(side('亩数', '12'), side('亩数', undefined))).toEqual([['changed', '亩数', '12', null]]);
    expect(told(side('序号', '1'), side('序号', '2'))).toEqual([]);
    expect(told(side('', '1'), side('', '2'))).toEqual([]);
  });

  test('say nothing in a row that is shifted', () => {
    const shifted = (cell: string, county: Cells['county']) => {
      const one = side('亩数', cell);
      const [roster] = one.rosters;
      if (!roster) throw new Error('no roster');
      const [placed] = rosterOf([{ county: county ?? null }]).rows;
      const rows = roster.rows.map((row) => ({ ...row, values: placed?.values ?? row.values }));
      return sideOfRosters([{ ...roster, rows }]);
    };
    expect(told(shifted('12', 'chengdong'), shifted('13', 'chengdong'))).toHaveLength(1);
    expect(told(shifted('12', UNPLACED), shifted('13', 'chengdong'))).toEqual([]);
    expect(told(shifted('12', 'chengdong'), shifted('13', UNPLACED))).toEqual([]);
  });

  test('of three under one header each is its own', () => {
    const three = (...cells: readonly string[]) => {
      const roster = rosterOf([{}]);
      const rows = roster.rows.map((row) => ({ ...row, raw: [...Array(99), ...cells] }));
      const unknownColumns = cells.map((_, index) => ({ column: 100 + index, header: '亩数' }));
      return sideOfRosters([{ ...roster, rows, unknownColumns }]);
    };
    expect(told(three('1', '2', '3'), three('1', '5', '6'))).toEqual([
      ['changed', '亩数#2', '2', '5'],
      ['changed', '亩数#3', '3', '6'],
    ]);
  });

  test('stand where a report has them, and are blank at their own cell', () => {
    const [filled, blank] = [side('亩数', '12'), side('亩数', undefined)];
    const [change] = diffRosters({ old: filled, new: blank }, ALL).changes;
    expect([change?.oldCell, change?.newCell]).toEqual([
      'chengdong.xlsx#企业名单!CV4',
      'chengdong.xlsx#企业名单!CV4',
    ]);
    const both = sideOfRosters([rosterOf([{}], 'dongchuan'), ...filled.rosters]);
    expect(told(both, filled)).toEqual([]);
  });

  test('are told apart where one side alone has them, and still make the new roster of the old', () => {
    const [old, now] = [sideOf([{}]), side('法人', '马某')];
    const { changes, fields, pairs } = diffRosters({ old, new: now }, ALL);
    expect(changes).toEqual([]);
    const cells = pairs.flatMap(({ foreign }) => foreign);
    const applied = applyChanges(plainRows(old, fields), cells);
    expect(inOneOrder(applied)).toEqual(inOneOrder(plainRows(now, fields)));
  });
});

describe('the flows on a ladder', () => {
  const titled = (number: number, srdiOn: string | null) => ({
    ...{ uscc: testCode(1000 * number), name: `厂${number}`, revenue: String(number) },
    ...{ innovativeOn: '2024-05-01', srdiOn },
  });
  test('count who stays, steps up, comes and goes', () => {
    const old = sideOf([titled(1, null), titled(2, null), titled(3, null), titled(4, '2024-05-01')]);
    const now = sideOf([
      ...[titled(1, '2025-05-01'), titled(2, '2025-05-01'), titled(3, null)],
      ...[titled(5, null), { uscc: testCode(9876), name: '无' }],
    ]);
    const { flows } = diffRosters({ old, new: now }, ALL);
    const quality = flows.find(({ ladder }) => ladder === 'quality')?.flows;
    expect(quality?.map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual([
      'absent none 1',
      'absent innovative 1',
      'innovative innovative 1',
      'innovative srdi 2',
      'srdi absent 1',
    ]);
  });
});
