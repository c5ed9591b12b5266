import { expect, test } from 'vitest';
import type { Roster } from '../../../src/roster/roster.ts';
import { reportsOfOneEnterprise } from '../../../src/validation/rules/reported-twice.ts';
import { type Cells, rosterOf, testCode, UNPLACED, UNREADABLE } from '../../support/enterprise.ts';
import { found, messages, ruleFindings, withoutColumn } from '../../support/rule.ts';

test.each<readonly [string, Cells, Cells, readonly string[]]>([
  ['two reports that agree', { revenue: '3000' }, { revenue: '3000' }, ['4 uscc reported-twice']],
  ['a cell that one leaves blank is no difference', { srdiOn: '2024-05-01' }, {}, ['4 uscc reported-twice']],
  [
    'a cell that cannot be read is no difference',
    { revenue: '1' },
    { revenue: UNREADABLE },
    ['4 uscc reported-twice'],
  ],
  [
    'contacts and notes are each unit’s own',
    { contact: '王', note: 'a' },
    { contact: '李', note: 'b' },
    ['4 uscc reported-twice'],
  ],
  [
    'each field that differs',
    { revenue: '3000', srdiOn: '2024-05-01' },
    { revenue: '3001', srdiOn: '2024-06-01' },
    ['4 revenue reports-differ', '4 srdiOn reports-differ'],
  ],
  [
    'the same honours in another order',
    { honours: '甲、乙' },
    { honours: '乙、甲' },
    ['4 uscc reported-twice'],
  ],
  ['other honours', { honours: '甲、乙' }, { honours: '甲' }, ['4 honours reports-differ']],
  [
    'an account in groups of digits and without',
    { account: '6301 0509 0008 0012345' },
    { account: '6301050900080012345' },
    ['4 uscc reported-twice'],
  ],
  ['a cell that may be another column’s leaves it open', { revenue: UNPLACED }, { revenue: '1' }, []],
  ['two without a code', { uscc: null, revenue: '1' }, { uscc: null, revenue: '2' }, []],
  ['two with a code that is wrong', { uscc: UNREADABLE }, { uscc: UNREADABLE }, []],
  ['two enterprises', { uscc: testCode(1) }, { uscc: testCode(2) }, []],
])('%s', (_, first, second, findings) => {
  expect(found(reportsOfOneEnterprise, rosterOf([first]), rosterOf([second], 'dongchuan'))).toEqual(findings);
});

test('a difference names the other value and its cell', () => {
  const [message] = messages(
    reportsOfOneEnterprise,
    rosterOf([{ revenue: '3000' }]),
    rosterOf([{ revenue: '3001' }], 'dongchuan'),
  );
  expect(message).toMatch(/3000 reported at chengdong\.xlsx#企业名单!L4/);
});

test.each([
  ['two rows of one file', rosterOf([{ revenue: '1' }, { revenue: '2' }]), null, /保留一行/u],
  [
    'two files of one unit',
    rosterOf([{ revenue: '1' }]),
    { ...rosterOf([{ revenue: '2' }]), file: '城东区（更正）.xlsx' },
    /以哪一份名单为准/u,
  ],
  ['two units', rosterOf([{ revenue: '1' }]), rosterOf([{ revenue: '2' }], 'dongchuan'), /两家单位/u],
  [
    'two files of no known unit',
    { ...rosterOf([{ revenue: '1' }]), unit: null },
    { ...rosterOf([{ revenue: '2' }], 'chengdong', '无.xlsx'), unit: null },
    /两家单位/u,
  ],
])('who settles a difference of %s', (_, first, second, expected) => {
  const [finding] = ruleFindings(reportsOfOneEnterprise, second === null ? [first] : [first, second]);
  expect(finding?.wording.zh.hint).toMatch(expected);
});

test('agreement is worth knowing, a difference is doubtful', () => {
  const rosters = [rosterOf([{ revenue: '1' }]), rosterOf([{ revenue: '2' }], 'dongchuan')];
  expect(ruleFindings(reportsOfOneEnterprise, rosters).map(({ severity }) => severity)).toEqual(['warning']);
  const agreed = [rosterOf([{}]), rosterOf([{}], 'dongchuan')];
  expect(ruleFindings(reportsOfOneEnterprise, agreed).map(({ severity }) => severity)).toEqual(['info']);
});

test.each([
  [
    'is doubted where it stands',
    { srdiOn: '2024-05-01' },
    { srdiOn: null },
    ['chengdong.xlsx srdiOn blank-in-other-list'],
  ],
  [
    'is doubted in the later list too',
    { srdiOn: null },
    { srdiOn: '2024-05-01' },
    ['城东区（更正）.xlsx srdiOn blank-in-other-list'],
  ],
  [
    'is no matter for contacts',
    { contact: '王' },
    { contact: null },
    ['城东区（更正）.xlsx uscc reported-twice'],
  ],
  [
    'is another matter where it cannot be read',
    { revenue: UNREADABLE },
    { revenue: '1' },
    ['城东区（更正）.xlsx uscc reported-twice'],
  ],
])('what one of two lists of a unit leaves blank %s', (_, first, second, findings) => {
  const lists = [rosterOf([first]), rosterOf([second], 'chengdong', '城东区（更正）.xlsx')];
  expect(filesTold(lists)).toEqual(findings);
});

test.each([
  ['two rows of one file', rosterOf([{ srdiOn: '2024-05-01' }, { srdiOn: null }]), null, []],
  [
    'two lists of no known unit',
    { ...rosterOf([{ srdiOn: '2024-05-01' }]), unit: null },
    { ...rosterOf([{}], 'chengdong', '无.xlsx'), unit: null },
    ['无.xlsx uscc reported-twice'],
  ],
  [
    'an old list without such a column',
    withoutColumn(rosterOf([{}]), 'srdiOn'),
    rosterOf([{ srdiOn: '2024-05-01' }], 'chengdong', '城东区（更正）.xlsx'),
    ['城东区（更正）.xlsx uscc reported-twice'],
  ],
  [
    'a corrected list without such a column',
    rosterOf([{ srdiOn: '2024-05-01' }]),
    withoutColumn(rosterOf([{}], 'chengdong', '城东区（更正）.xlsx'), 'srdiOn'),
    ['城东区（更正）.xlsx uscc reported-twice'],
  ],
])('%s: what one leaves blank is not doubted', (_, first, second, findings) => {
  expect(filesTold(second === null ? [first] : [first, second])).toEqual(findings);
});

// By name the park's list comes first.
test.each<readonly [string, Cells, Cells, Cells, readonly string[]]>([
  [
    'two differ where the first says nothing',
    { srdiOn: null },
    { srdiOn: '2024-05-01' },
    { srdiOn: '2024-06-01' },
    ['城东区（更正）.xlsx srdiOn reports-differ', '城东区.xlsx uscc reported-twice'],
  ],
  [
    'two differ where the first cannot be read',
    { revenue: UNREADABLE },
    { revenue: '1' },
    { revenue: '2' },
    ['城东区（更正）.xlsx revenue reports-differ', '城东区.xlsx uscc reported-twice'],
  ],
  [
    'the corrected list of the county leaves blank what its old one states',
    {},
    { srdiOn: '2024-05-01' },
    { srdiOn: null },
    ['城东区.xlsx srdiOn blank-in-other-list', '城东区.xlsx uscc reported-twice'],
  ],
])('of three reports %s', (_, park, old, corrected, findings) => {
  const lists = [
    rosterOf([park], 'dongchuan', '东川园区.xlsx'),
    rosterOf([old], 'chengdong', '城东区.xlsx'),
    rosterOf([corrected], 'chengdong', '城东区（更正）.xlsx'),
  ];
  expect([...filesTold(lists)].sort()).toEqual([...findings].sort());
});

test.each<readonly [string, readonly (string | null)[], readonly string[]]>([
  ['two that say nothing before', [null, null, '1', '2'], ['nanchuan.xlsx revenue reports-differ']],
  ['the first value again at last', [null, '1', '2', '1'], ['ganhe.xlsx revenue reports-differ']],
])('of four reports each is compared with the first value: %s', (_, revenues, findings) => {
  const units = ['biotech', 'dongchuan', 'ganhe', 'nanchuan'] as const;
  const lists = units.map((unit, index) => rosterOf([{ revenue: revenues[index] ?? null }], unit));
  expect(filesTold(lists).filter((told) => told.endsWith('differ'))).toEqual(findings);
});

test('of three reports a difference names the first that states a value', () => {
  const lists = [
    rosterOf([{ revenue: null }]),
    rosterOf([{ revenue: '3000' }], 'dongchuan'),
    rosterOf([{ revenue: '3001' }], 'nanchuan'),
  ];
  expect(messages(reportsOfOneEnterprise, ...lists).join()).toMatch(
    /3000 reported at dongchuan\.xlsx#企业名单!L4/,
  );
});

function filesTold(lists: readonly Roster[]): readonly string[] {
  return ruleFindings(reportsOfOneEnterprise, lists).map(
    ({ file, field, code }) => `${file} ${field} ${code}`,
  );
}
