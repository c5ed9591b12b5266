import { match } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { matchEnterprise, type SoundsLike } from '../../src/evaluation/match-enterprise.ts';
import { evaluatedEnterprise } from '../support/city-evaluation.ts';

const enterprises = [
  '西宁昆仑电子有限公司',
  '西宁昆仑电子',
  '西宁东川锂电有限公司',
  '西宁重石新材料有限公司',
].map((name, index) => ({
  ...evaluatedEnterprise(1),
  id: `9163010${index}MA0000000X`,
  uscc: `9163010${index}MA0000000X`,
  name,
}));

const soundsLike: SoundsLike = (name, letters) => match(name, letters, { continuous: true }) !== null;

function found(written: string) {
  const { found: ones, ground } = matchEnterprise({ enterprises }, written, soundsLike);
  return [ground, ones.map(({ name }) => name)];
}

describe('an enterprise is found', () => {
  test.each([
    ['91630102MA0000000X', 'code', ['西宁东川锂电有限公司']],
    ['９１６３０１０２ma0000000x', 'code', ['西宁东川锂电有限公司']],
    ['西宁昆仑电子', 'name', ['西宁昆仑电子']],
    [' 西宁 昆仑电子有限公司', 'name', ['西宁昆仑电子有限公司']],
    ['0102MA', 'part-of-code', ['西宁东川锂电有限公司']],
    ['锂电', 'part-of-name', ['西宁东川锂电有限公司']],
    ['dcld', 'pinyin', ['西宁东川锂电有限公司']],
    ['Dongchuan', 'pinyin', ['西宁东川锂电有限公司']],
    // 重 is read chóng or zhòng: either will do.
    ['zsxcl', 'pinyin', ['西宁重石新材料有限公司']],
    ['csxcl', 'pinyin', ['西宁重石新材料有限公司']],
  ])('%s by its %s', (written, ground, names) => {
    expect(found(written)).toEqual([ground, names]);
  });

  test('by a part that several share: all of them, for somebody to choose', () => {
    expect(found('昆仑')).toEqual(['part-of-name', ['西宁昆仑电子有限公司', '西宁昆仑电子']]);
  });

  test.each(['', '没有', 'zz', '916'])('by nothing in %j', (written) => {
    expect(found(written)[1]).toEqual([]);
  });
});
