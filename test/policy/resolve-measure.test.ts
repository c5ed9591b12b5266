import { expect, test } from 'vitest';
import { resolveMeasure } from '../../src/policy/resolve-measure.ts';
import { POLICY } from '../support/policy.ts';

test.each([
  ['srdi', 'srdi'],
  ['专精特新中小企业', 'srdi'],
  ['专精特新', 'srdi'],
  ['新认定专精特新中小企业奖励', 'srdi'],
  ['专精特新“小巨人”', 'little-giant'],
  ['专精特新"小巨人"企业', 'little-giant'],
  ['专精特新小巨人', 'little-giant'],
  ['国家级小巨人', 'little-giant'],
  ['科技小巨人', 'tech-giant'],
  ['省级科技“小巨人”企业', 'tech-giant'],
  ['新认定高新技术企业', 'hnte'],
  ['高企', 'hnte'],
  ['高新技术企业认定奖补', 'hnte'],
  ['升规奖励', 'above-scale'],
  ['小升规', 'above-scale'],
  ['创新型中小企业', 'innovative'],
  ['市级农业科技园', 'agri-park'],
  ['营业收入首次突破１００亿元', 'revenue-10b'],
])('“%s” means %s', (written, measure) => {
  expect(resolveMeasure(POLICY, written)).toEqual({ measure });
});

test.each(['小巨人', '“小巨人”', '小巨人企业', '新认定小巨人奖励'])('a bare “%s” asks which', (written) => {
  expect(resolveMeasure(POLICY, written)).toEqual({ ambiguous: ['tech-giant', 'little-giant'] });
});

test.each(['稳岗补贴', '', '奖励'])('“%s” is no measure', (written) => {
  expect(resolveMeasure(POLICY, written)).toBe('unknown');
});

test('no written name belongs to two measures', () => {
  for (const measure of POLICY.measures) {
    for (const name of [measure.id, measure.title.zh, measure.title.en, ...measure['also-written']]) {
      expect([name, resolveMeasure(POLICY, name)]).toEqual([name, { measure: measure.id }]);
    }
  }
});
