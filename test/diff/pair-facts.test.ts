import { describe, expect, test } from 'vitest';
import { concernsUnit, noteBefore } from '../../src/diff/pair-facts.ts';
import type { ComparedPair } from '../../src/diff/roster-diff.ts';
import type { Enterprise } from '../../src/enterprises/enterprise.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import type { UnitId } from '../../src/values/reporting-unit.ts';
import { type Cells, rosterOf } from '../support/enterprise.ts';

function reported(cells: Cells, by: UnitId = 'chengdong'): Enterprise {
  const [enterprise] = mergeEnterprises([rosterOf([cells], by)]);
  if (enterprise === undefined) throw new Error('no enterprise');
  return enterprise;
}

function pair(old: Enterprise | null, now: Enterprise | null): ComparedPair {
  return { old, new: now, match: null, unit: null, changes: [], foreign: [], awards: [], restatements: [] };
}

describe('the units that a pair concerns', () => {
  const IN_COUNTY = reported({ county: 'datong' }, 'datong');
  const IN_PARK = reported({ county: 'datong', park: 'ganhe' }, 'ganhe');
  const BY_COUNTY = reported({ county: 'datong', park: 'ganhe' }, 'datong');
  test.each<readonly [claim: string, pair: ComparedPair, units: readonly UnitId[]]>([
    ['its county’s', pair(IN_COUNTY, IN_COUNTY), ['datong']],
    ['its park’s, and not the county’s', pair(IN_PARK, IN_PARK), ['ganhe']],
    ['the county’s where that reported it', pair(BY_COUNTY, BY_COUNTY), ['datong', 'ganhe']],
    ['those of both periods', pair(IN_COUNTY, IN_PARK), ['datong', 'ganhe']],
    ['one that is new', pair(null, IN_PARK), ['ganhe']],
    ['one that is gone', pair(IN_COUNTY, null), ['datong']],
    ['whoever reported it', pair(null, reported({ county: 'datong' }, 'chengbei')), ['datong', 'chengbei']],
  ])('%s', (_, one, units) => {
    const all: readonly UnitId[] = ['datong', 'ganhe', 'chengbei', 'chengdong'];
    expect(all.filter((unit) => concernsUnit(one, unit))).toEqual(units);
  });
});

describe('the note of the period before', () => {
  const [blank, noted, other] = [null, '旧', '新'].map((note) => reported({ note }));
  if (!blank || !noted || !other) throw new Error('no rows');
  test.each<readonly [claim: string, pair: ComparedPair, note: string]>([
    ['is told where this one’s is blank', pair(noted, blank), '旧'],
    ['and where the row is gone', pair(noted, null), '旧'],
    ['not beside another', pair(noted, other), ''],
    ['nor where there was none', pair(blank, blank), ''],
    ['nor for a new row', pair(null, blank), ''],
  ])('%s', (_, one, note) => {
    expect(noteBefore(one)).toBe(note);
  });
});
