import { describe, expect, test } from 'vitest';
import { loadPolicyData, policyOf } from '../../src/io/load-policy.ts';
import { type Setting, settables, settingValue, withSettings } from '../../src/simulation/settings.ts';
import { POLICY } from '../support/policy.ts';

const DATA = await loadPolicyData(null);
const KEYS = settables(DATA, POLICY, 2025);

function setting(key: string, to: string): Setting {
  const settable = KEYS.find((one) => one.key === key);
  if (!settable) throw new Error(key);
  return { settable, to };
}

async function policyWith(...settings: readonly (readonly [key: string, to: string])[]) {
  return await policyOf(
    withSettings(
      DATA,
      settings.map(([key, to]) => setting(key, to)),
    ),
  );
}

describe('what can be set', () => {
  test.each([
    ['measure.srdi.city', '20'],
    ['measure.srdi.local', '0'],
    ['measure.above-scale.city', null],
    ['measure.tech-transfer.share', '20%'],
    ['measure.tech-transfer.cap', '200'],
    ['measure.revenue-1b.crossed', '100000'],
    ['measure.hnte.until', null],
    ['target.srdi', '80'],
    ['target.srdi-province-share', '65%'],
    ['pool.backbone.share', '80%'],
    ['recognition.hnteOn.valid-years', '3'],
  ])('%s is %s', (key, value) => {
    expect(KEYS.find((one) => one.key === key)?.value).toBe(value);
  });

  test('has a key for each once', () => {
    const keys = KEYS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a document with settings', () => {
  test('is the bundled policy where nothing is set', async () => {
    expect((await policyWith()).policy).toEqual(POLICY);
  });

  test('says what was set, and all else as before', async () => {
    const { policy } = await policyWith(['measure.srdi.city', '25'], ['target.srdi', '100']);
    expect(policy?.targets.find(({ id }) => id === 'srdi')?.target).toBe(100);
    const srdi = policy?.measures.find(({ id }) => id === 'srdi');
    expect(srdi?.funding).toMatchObject({ city: { amount: 250_000_00n, ceiling: true } });
    expect(policy?.measures.filter(({ id }) => id !== 'srdi')).toEqual(
      POLICY.measures.filter(({ id }) => id !== 'srdi'),
    );
  });

  test('grants an amount where the text only names support, and only there', async () => {
    const { policy } = await policyWith(['measure.revenue-1b.city', '50']);
    const funding = (id: string) => policy?.measures.find((one) => one.id === id)?.funding;
    expect(funding('revenue-1b')).toMatchObject({ city: { amount: 500_000_00n } });
    expect(funding('revenue-5b')).toHaveProperty('support');
  });

  test('is refused where it is no policy', async () => {
    const { policy, problems } = await policyWith(['measure.srdi.city', 'viel']);
    expect(policy).toBeNull();
    expect(problems[0]?.entry).toBe('measures › srdi › funding › city › amount');
  });

  test('leaves the given one as it is', () => {
    const before = JSON.stringify(DATA);
    withSettings(DATA, [setting('measure.srdi.city', '99')]);
    expect(JSON.stringify(DATA)).toBe(before);
  });
});

test.each([
  ['25', 25],
  ['２５.5', 25.5],
  ['80%', '80%'],
  [' 25 ', 25],
  ['-2.5', -2.5],
  ['true', true],
  ['false', false],
  ['2025-12-31', '2025-12-31'],
])('%s is read as %s', (written, value) => {
  expect(settingValue(written)).toBe(value);
});
