// Everything that can be wrong with a policy document, each at its line and column.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../src/eligibility/conditions.ts';
import { checkPolicy } from '../../src/policy/check-policy.ts';

const TEXT = readFileSync(new URL('../../src/policy/bundled/xining-2023-32.yaml', import.meta.url), 'utf8');

/** The bundled document with its first `from` replaced, as `[what stands at the place, message]` pairs. */
function problemsAfter(from: string, to: string): readonly (readonly [string, string])[] {
  expect(TEXT).toContain(from);
  const text = TEXT.replace(from, () => to);
  const lines = text.split('\n');
  return checkPolicy(text, CONDITIONS).problems.map(({ line, column, wording }) => {
    const there = /^[^\s,:}\]]+/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0] ?? '';
    return [there, wording.en];
  });
}

test('the bundled document has no problem', () => {
  const { policy, problems } = checkPolicy(TEXT, CONDITIONS);
  expect(problems).toEqual([]);
  expect(policy?.id).toBe('xining-2023-32');
});

const GIANT = 'trigger: { recognised: techGiantOn, in: award-year }';

describe('form', () => {
  test.each([
    [
      'an unknown key',
      'number: 宁',
      'nunber: 宁',
      [
        ['"number" is missing', 'schema'],
        ['unknown key "nunber"; did you mean "number"?', 'nunber'],
      ],
    ],
    [
      'a date that the calendar lacks',
      'effective: 2023-06-16',
      'effective: 2023-06-31',
      [['expected a date YYYY-MM-DD, found "2023-06-31"', '2023-06-31']],
    ],
    [
      'an unknown trigger',
      GIANT,
      'trigger: { recognized: techGiantOn, in: award-year }',
      [
        ['"recognised" is missing', '{'],
        ['unknown key "recognized"; did you mean "recognised"?', 'recognized'],
      ],
    ],
    [
      'a trigger of no known form',
      GIANT,
      'trigger: { on: techGiantOn }',
      [
        [
          'these keys are none of the known forms: recognised + in; listed + in; crossed + by + highest-before; spent',
          '{',
        ],
      ],
    ],
    [
      'a trigger on an unknown field',
      GIANT,
      'trigger: { recognised: techGiant, in: award-year }',
      [['expected a column of type date, found "techGiant"; did you mean "techGiantOn"?', 'techGiant']],
    ],
    [
      'a trigger on a field of another type',
      GIANT,
      'trigger: { recognised: revenue, in: award-year }',
      [['expected a column of type date, found "revenue"', 'revenue']],
    ],
    [
      'an unknown window',
      GIANT,
      'trigger: { recognised: techGiantOn, in: awardyear }',
      [
        [
          'expected award-year or year-before-award, found "awardyear"; did you mean "award-year"?',
          'awardyear',
        ],
      ],
    ],
    [
      'an amount that is text',
      'province: { amount: 20, ceiling',
      'province: { amount: twenty, ceiling',
      [['expected an amount in 万元, 0 or more, found "twenty"', 'twenty']],
    ],
    [
      'a flag that is text',
      'strive: true, only-if',
      'strive: often, only-if',
      [['expected true or false, found "often"', 'often']],
    ],
    [
      'a share above the whole',
      'target: 65%',
      'target: 165%',
      [['expected a share from 0% to 100%, found "165%"', '165%']],
    ],
    [
      'a title in one language',
      'title: { zh: 市级研发中心, en: city R&D centre }\n    also',
      'title: { zh: 市级研发中心 }\n    also',
      [['"en" is missing', '{']],
    ],
    [
      'an unknown unit',
      'county: datong',
      'county: datng',
      [['expected a reporting unit id, found "datng"; did you mean "datong"?', 'datng']],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(problemsAfter(from, to).map(([there, message]) => [message, there])).toEqual(expected);
  });
});

describe('YAML', () => {
  test.each([
    [
      'the same key twice',
      'effective: 2023-06-16',
      'effective: 2023-06-16\neffective: 2024-01-01',
      'the same key stands twice in one group',
    ],
    [
      'an unknown alias',
      'funding: *support',
      'funding: *suport',
      'the alias (*) has no anchor (&) of that name before it',
    ],
    [
      'a bracket left open',
      'always: [valid-uscc, active, not-already-paid, first-recognition]',
      'always: [valid-uscc, active',
      'the indentation does not line up, or a bracket before it is left open',
    ],
  ])('%s', (_, from, to, message) => {
    expect(problemsAfter(from, to).map(([, found]) => found)).toContain(message);
  });

  test('an empty text', () => {
    expect(checkPolicy('', CONDITIONS).problems).toMatchObject([{ line: 1, column: 1 }]);
  });
});

describe('meaning', () => {
  test.each([
    [
      'an unknown condition',
      'conditions: [selected]',
      'conditions: [selectd]',
      ['selectd', 'unknown condition "selectd"; did you mean "selected"?'],
    ],
    [
      'an unknown condition of a part',
      'only-if: [valid-hnte]',
      'only-if: [valid-hightech]',
      ['valid-hightech', 'unknown condition "valid-hightech"'],
    ],
    [
      'an unknown condition of all',
      'always: [valid-uscc',
      'always: [valid-code',
      ['valid-code', 'unknown condition "valid-code"'],
    ],
    [
      'a condition on the day of an outlay',
      'conditions: [selected]',
      'conditions: [selected, valid-hnte]',
      [
        'valid-hnte',
        '"valid-hnte" asks about the day of recognition, and the trigger of tech-transfer has none, so that it would always fail: use it with recognised only',
      ],
    ],
    [
      'a condition on the day of a milestone',
      'conditions: [industrial]',
      'conditions: [valid-hnte, industrial]',
      [
        'valid-hnte',
        '"valid-hnte" asks about the day of recognition, and the trigger of revenue-1b has none, so that it would always fail: use it with recognised only',
      ],
    ],
    [
      'a condition of a part on the day of a list',
      'province: { amount: 500, strive: true }',
      'province: { amount: 500, strive: true, only-if: [valid-hnte] }',
      [
        'valid-hnte',
        '"valid-hnte" asks about the day of recognition, and the trigger of global-500 has none, so that it would always fail: use it with recognised only',
      ],
    ],
    [
      'a condition of all on the day of each',
      'always: [valid-uscc, active',
      'always: [valid-uscc, valid-hnte, active',
      [
        'valid-hnte',
        '"valid-hnte" asks about the day of recognition, and the trigger of revenue-1b, revenue-5b, revenue-10b, revenue-50b, revenue-100b, global-500, china-500, private-500, tech-transfer has none, so that it would always fail: use it with recognised only',
      ],
    ],
    [
      'an unknown sole award',
      'china-500, private-500] }]',
      'china-500, privat-500] }]',
      ['privat-500', 'unknown measure "privat-500"; did you mean "private-500"?'],
    ],
    [
      'shares that exceed the whole',
      'split: { province: 80%, city: rest }',
      'split: { province: 80%, city: 30% }',
      ['{', 'the shares do not add up to 100%; write rest for what is left'],
    ],
    [
      'nobody pays',
      'funding:\n      province: { amount: 100, ceiling: true, strive: true }',
      'funding: {}',
      ['{', 'no level pays (give province, city or local; or support where the text sets no amount)'],
    ],
    [
      'a name of two measures',
      '[单项冠军,',
      '[“专精特新”,',
      ['“专精特新”', '"“专精特新”" also names "srdi", so that a claim could mean either'],
    ],
    [
      'a measure before the policy',
      'article: 二.5 第四项\n    from: 2023-06-16',
      'article: 二.5 第四项\n    from: 2013-06-16',
      ['2013-06-16', '2013-06-16 is before the policy takes effect on 2023-06-16'],
    ],
    [
      'an end before the beginning',
      'article: 二.5 第四项\n    from: 2023-06-16',
      'article: 二.5 第四项\n    from: 2023-06-16\n    until: 2023-01-01',
      ['2023-01-01', '2023-01-01 is before this entry begins on 2023-06-16'],
    ],
    [
      'an end within an award year',
      'article: 二.5 第四项\n    from: 2023-06-16',
      'article: 二.5 第四项\n    from: 2023-06-16\n    until: 2025-06-30',
      [
        '2025-06-30',
        '2025-06-30 lies within an award year, and an entry holds for whole ones: write the last day of a year, such as 2024-12-31 or 2025-12-31',
      ],
    ],
    [
      'a beginning within an award year',
      'article: 二.5 第四项\n    from: 2023-06-16',
      'article: 二.5 第四项\n    from: 2024-07-01',
      [
        '2024-07-01',
        '2024-07-01 lies within an award year, and an entry holds for whole ones: write the day on which the policy takes effect, or the first of a year, such as 2024-01-01 or 2025-01-01',
      ],
    ],
    [
      'two entries at once',
      '- id: champion\n    title: { zh: 制造业',
      '- id: little-giant\n    title: { zh: 制造业',
      [
        'little-giant',
        '"little-giant" is there already and the two are in force at once (2023-06-16– and 2023-06-16–)',
      ],
    ],
    ['a target twice', '- id: srdi-measure-4', '- id: srdi', ['srdi', '"srdi" is there already']],
    [
      'a share of an unknown target',
      'share-of-province: srdi',
      'share-of-province: srdy',
      ['srdy', 'unknown target "srdy"; did you mean "srdi"?'],
    ],
    [
      'a count as a percentage',
      'target: 300',
      'target: 30%',
      ['30%', 'a target that is counted must be a whole number'],
    ],
    [
      'a pool without room',
      'from: 1000, below: 2000',
      'from: 1000, below: 1000',
      ['1000', 'must be above the amount it starts from'],
    ],
    [
      'milestones that fall',
      'milestones: [100000, 500000,',
      'milestones: [100000, 50000,',
      ['50000', 'milestones must rise'],
    ],
    [
      'divisions the wrong way round',
      'last-division: 46',
      'last-division: 4',
      ['4', 'must not be below the first division'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(problemsAfter(from, to)).toEqual([expected]);
  });

  test.each([
    ['2025-01-01', '2024-12-31', 0],
    ['2025-01-01', '2025-12-31', 1],
  ])('an amendment from %s to an entry until %s has %i problems', (from, until, count) => {
    const champion = TEXT.slice(TEXT.indexOf('  - id: champion'), TEXT.indexOf('\ntargets:'));
    const amended = champion.replace('*industry-bureau', '*industry-bureau\n').replace('2023-06-16', from);
    const text = TEXT.replace(
      champion,
      () => champion.replace('2023-06-16', `2023-06-16\n    until: ${until}`) + amended,
    );
    expect(checkPolicy(text, CONDITIONS).problems).toHaveLength(count);
  });

  test('is still found where other entries have the wrong form', () => {
    const found = problemsAfter(
      'local: { amount: 10 }\n    authority: *science-bureau\n\n  - id: tech-transfer',
      'local: { amount: ten }\n    authority: *science-bureau\n\n  - id: revenue-1b',
    );
    expect(found.map(([there]) => there)).toEqual(['ten', 'revenue-1b']);
  });
});

test('a problem names its entry and article', () => {
  const text = TEXT.replace('only-if: [valid-hnte]', 'only-if: [nobody]');
  expect(checkPolicy(text, CONDITIONS).problems).toMatchObject([
    { entry: 'measures › tech-giant › funding › province › only-if › 1', article: '二.3 第三项' },
  ]);
});
