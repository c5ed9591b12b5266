// Whatever a bureau's own 台账 holds: importing it twice adds nothing, and nothing that was paid is lost unseen.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerKey } from '../../src/eligibility/ledger.ts';
import { readRecordTable } from '../../src/eligibility/record-table.ts';
import { readTextTable } from '../../src/io/read-text-table.ts';
import { columnsFor } from '../../src/ledger/import-columns.ts';
import { planImport } from '../../src/ledger/plan-import.ts';
import { readImportRow } from '../../src/ledger/read-import.ts';
import { readLedger } from '../../src/ledger/read-ledger.ts';
import type { RawRow, RawSheet } from '../../src/roster/raw-sheet.ts';
import { soundCode } from '../support/codes.ts';
import { begun, fileOf, paymentsOf } from '../support/ledger-history.ts';
import { POLICY } from '../support/policy.ts';

const cells = fc.record({
  code: fc.oneof(fc.integer({ min: 1, max: 3 }).map(soundCode), fc.constantFrom('', '9163010200000', '合计')),
  name: fc.constantFrom('', '西宁样一有限公司', '西宁样二有限公司'),
  measure: fc.constantFrom('高新技术企业', 'srdi', '小巨人', '稳岗补贴', '', '科技小巨人'),
  level: fc.constantFrom('', '省级', '市级', '县区', '乡级'),
  payer: fc.constantFrom('', '市财政局', '城东区', '某某'),
  amount: fc.constantFrom('', '15', '150000', '20万元', '-150000', '约十万'),
  state: fc.constantFrom('', '已批准', '已拨付', '已追回', '退回'),
  date: fc.constantFrom('', '2024-12-20', '2024年12月', '2024-13-01'),
});
const HEADER = ['统一社会信用代码', '企业名称', '奖补事项', '资金层级', '承担单位', '金额', '状态', '日期'];

function sheetOfRows(rows: readonly (readonly string[])[]): RawSheet {
  const raw = [HEADER, ...rows].map(
    (texts, index): RawRow => ({
      number: index + 1,
      cells: texts.map((text) => (text === '' ? undefined : text)),
    }),
  );
  return { file: '旧.csv', sheet: '', hidden: false, rows: raw, merges: [] };
}

test('importing twice adds nothing, and what counts as paid in the file is in the ledger or told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { maxLength: 8 }), fc.boolean(), async (made, instalments) => {
      const sheet = sheetOfRows(made.map((one) => Object.values(one)));
      const { rows } = readRecordTable([sheet], columnsFor(new Map()));
      const setting = { policy: POLICY, batch: null, year: null, unit: null, instalments };
      const imported = rows.map((row) => readImportRow(row, setting));
      const first = planImport(imported, [], { policy: POLICY, instalments });
      const ledger = begun(...first.added);

      const again = planImport(imported, paymentsOf(ledger), { policy: POLICY, instalments });
      expect(again.added).toEqual([]);
      expect(again.alreadyThere).toBe(first.added.length);
      expect(again.refused).toBe(first.refused);

      const told = new Set(first.diagnostics.map(({ row }) => row));
      const read = readLedger(
        [await readTextTable(fileOf(ledger).replace(/^\uFEFF/, ''), '台账.csv')],
        POLICY,
      ).value;
      for (const [, entries] of readLedger([sheet], POLICY).value)
        for (const { uscc, measure, source } of entries)
          expect(read.has(ledgerKey(uscc, measure)) || told.has(Number(/\d+$/.exec(source)?.[0]))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
