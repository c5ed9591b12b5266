import { expect, test } from 'vitest';
import { saysRestUnpaid, saysReturned, saysUnpaid, saysUnpaidOf } from '../../src/eligibility/unpaid.ts';

test.each([
  '确未兑付',
  '经查该笔确未兑付，未入账',
  '已由银行退回确未兑付',
  '该笔已追回，确未兑付',
  '已追回确未兑付',
  '台账误记，确未兑付（附银行证明）',
  '确未兑付 (the money came back and was not paid)',
  '该笔未拨出，市局已批准另行兑付',
  '财政局确认确未兑付',
  '经核对，该笔误记，确未兑付',
])('the payment was not made by %s', (reason) => {
  expect(saysUnpaid({ reason })).toBe(true);
});

test.each([
  '',
  '未兑付',
  '不属于确未兑付',
  '是否确未兑付待查',
  '没有证据表明确未兑付',
  '无法证明确未兑付',
  '不能认定确未兑付',
  '企业称确未兑付',
  '企业反映确未兑付',
  '如确未兑付，予以兑付',
  '确未兑付的，全额兑付',
  '待查明确未兑付后兑付',
  '确未兑付，待核实',
  '确未兑付，尚需财政核实',
  '确未兑付（待查）',
  '确未兑付存疑',
  '确未兑付的说法不实',
  '确未兑付情况待核',
  '已另行兑付',
  '已由省级另行兑付',
  '上月另行兑付完毕',
  '拒绝另行兑付',
  '不具备另行兑付条件',
  '另行兑付依据不足',
  'it is not 确未兑付',
  'whether 确未兑付 is unclear',
  '确未兑付 is to be checked',
  '须确未兑付',
  '经办人认为确未兑付',
  '该户确认确未兑付',
  '企业确认确未兑付',
])('nothing is settled by %s', (reason) => {
  expect(saysUnpaid({ reason })).toBe(false);
});

test.each([
  ['已由银行退回确未兑付', true],
  ['经查，该笔已退回确未兑付', true],
  ['已追回确未兑付', true],
  ['确未兑付', false],
  ['已退回', false],
  ['未退回确未兑付', false],
  ['误记确未兑付', false],
  ['已退回确未兑付，待核实', false],
])('that the money came back is said by %s: %s', (reason, said) => {
  expect(saysReturned({ reason })).toBe(said);
});

// Money goes out a second time by a wrong yes: a ruling answers only for what was paid before its day.
test.each([
  ['the day before', '2026-03-01', true],
  ['the same day', '2026-03-02', false],
  ['the day after', '2026-03-03', false],
  ['a day that the ledger does not say', '', true],
])('a ruling of 2026-03-02 on a payment of %s', (_, date, answered) => {
  const ruling = { reason: '确未兑付', date: '2026-03-02' };
  expect([saysUnpaidOf(ruling, { date }), saysRestUnpaid(ruling, date)]).toEqual([answered, answered]);
});

test('a ruling without a day answers for every payment', () => {
  const ruling = { reason: '确未兑付', date: '' };
  expect([saysUnpaidOf(ruling, { date: '2026-03-02' }), saysUnpaidOf(ruling, {})]).toEqual([true, true]);
});

test.each([
  ['余款确未兑付', false, true],
  ['其余款确未兑付', false, true],
  ['会议纪要', false, false],
])('%s speaks of a whole payment: %s, of a rest: %s', (reason, whole, rest) => {
  const ruling = { reason, date: '2026-03-02' };
  const date = '2026-03-01';
  expect([saysUnpaidOf(ruling, { date }), saysRestUnpaid(ruling, date)]).toEqual([whole, rest]);
});
