import { expect, test } from 'vitest';
import { amountsFarAboveRevenue } from '../../../src/validation/rules/amount-far-above-revenue.ts';
import { rosterOf } from '../../support/enterprise.ts';
import { foundInRow, ruleFindings } from '../../support/rule.ts';

const TAX = '4 tax3y amount-far-above-revenue';
const TRANSFER = '4 transferRd amount-far-above-revenue';

test.each([
  ['both typed in 元', { revenue: '3000', tax3y: '500000', transferRd: '1000000' }, [TAX, TRANSFER]],
  ['tax of five years of revenue', { revenue: '3000', tax3y: '15000' }, []],
  ['one 分 more', { revenue: '3000', tax3y: '15000.000001' }, [TAX]],
  ['a young firm whose project costs twenty times its revenue', { revenue: '50', transferRd: '1000' }, []],
  ['one 分 more than that', { revenue: '50', transferRd: '1000.000001' }, [TRANSFER]],
  ['a small firm whose amounts are small', { revenue: '1', tax3y: '999.99', transferRd: '999.99' }, []],
  ['one whose tax is not', { revenue: '1', tax3y: '1000' }, [TAX]],
  ['a better year before', { revenue: '300', revenuePeak: '3000', tax3y: '5000' }, []],
  ['a better year before last', { revenue: '300', revenuePrior: '3000', tax3y: '5000' }, []],
  ['worse years before', { revenue: '3000', revenuePrior: '300', revenuePeak: '30', tax3y: '5000' }, []],
  ['no revenue in any year says nothing', { revenue: '0', tax3y: '6', transferRd: '30' }, []],
  ['revenue that is not known', { revenue: null, tax3y: '500000', transferRd: '1000000' }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(amountsFarAboveRevenue, cells)).toEqual(findings);
});

test('it names both amounts and how far they are apart', () => {
  const roster = rosterOf([{ revenue: '3000', revenuePeak: '4000', tax3y: '500000' }]);
  const [finding] = ruleFindings(amountsFarAboveRevenue, [roster]);
  expect(finding?.wording.zh.message).toBe(
    '近三年累计缴税总额 500,000.00 万元，为历史最高年营业收入 4,000.00 万元的 125 倍以上',
  );
});
