import { describe, expect, test } from 'vitest';
import type { SideFacts } from '../../../src/diff/side.ts';
import { diffRemarks } from '../../../src/reports/text/diff-head.ts';
import { comparisonIn } from '../../support/comparison.ts';

const facts = comparisonIn('zh');
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

function remarks(old: Partial<SideFacts>, now: Partial<SideFacts>, lang: 'zh' | 'en' = 'zh'): string {
  return diffRemarks({ ...facts, lang, old: { ...facts.old, ...old }, new: { ...facts.new, ...now } })
    .map(({ text }) => text)
    .join('\n');
}

describe('what keeps two sides from being alike', () => {
  test.each([
    ['a ledger on the new side only', {}, { ledger: A }, '只有新的一方按台账核定'],
    ['a ledger on the old side only', { ledger: A }, {}, '只有旧的一方按台账核定'],
    ['two ledgers', { ledger: A }, { ledger: B }, '两方所用台账不同'],
    ['two policies', { policy: 'x' }, { policy: 'y' }, '政策文件不同（x、y）'],
    ['two policies of one name', { policySha256: A }, { policySha256: B }, '内容不同'],
    ['rulings on the new side only', {}, { rulings: true }, '只有新的一方用了裁定表'],
    ['two award years', { awardYear: 2025 }, { awardYear: 2026 }, '奖补年度不同（2025、2026）'],
  ])('%s is said', (_, old, now, words) => {
    expect(remarks(old, now)).toContain(words);
    expect(remarks({}, {})).not.toContain(words);
    expect(remarks(old, now, 'en')).not.toBe(remarks({}, {}, 'en'));
  });

  test('one and the same ledger is no matter', () => {
    expect(remarks({ ledger: A }, { ledger: A })).toBe(remarks({}, {}));
  });
});
