// A comparison with the period before, for tests of the pages that show one.
import { diffRosters } from '../../src/diff/diff-rosters.ts';
import type { SideFacts } from '../../src/diff/side.ts';
import type { DiffFacts } from '../../src/reports/diff/diff-facts.ts';
import type { Lang } from '../../src/values/lang.ts';
import { periodOf } from '../../src/values/period.ts';
import { sideOf } from './diff-side.ts';
import { testCode } from './enterprise.ts';
import { POLICY } from './policy.ts';

const [BEFORE, NOW] = [periodOf(2025, 3), periodOf(2025, 4)];

const SIDES = {
  old: sideOf(
    [
      { srdiOn: '2024-05-20', revenue: '5200', note: '正在技改' },
      { uscc: testCode(2), name: '西宁样本机械有限公司' },
    ],
    BEFORE,
  ),
  new: sideOf([{ srdiOn: '2024-05-20', littleGiantOn: '2025-11-03', revenue: '4980' }], NOW),
};

function factsOf(place: string, period: SideFacts['period'], enterprises: number): SideFacts {
  return {
    place,
    kind: 'rosters',
    period,
    periodFrom: 'stated',
    awardYear: 2025,
    policy: POLICY.id,
    policySha256: 'a'.repeat(64),
    ledger: null,
    rulings: false,
    files: [],
    enterprises,
    unreadable: 0,
  };
}

/** One enterprise up a rung, with a figure restated; one gone. */
export function comparisonIn(lang: Lang): DiffFacts {
  const everything = { ignored: new Set<string>(), tolerance: null, unit: null, kinds: null };
  return {
    diff: diffRosters(SIDES, everything),
    old: factsOf('2025Q3', BEFORE, 2),
    new: factsOf('', NOW, 1),
    policy: POLICY,
    narrowed: false,
    lang,
  };
}
