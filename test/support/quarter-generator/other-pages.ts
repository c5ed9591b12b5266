// The pages beside the roster: instructions before it, claims behind it.
import type { RosterLine } from './canonical.ts';
import { type ColumnStyle, type Written, writeAnswer } from './cell-forms.ts';
import type { Random } from './random.ts';
import type { Page } from './sheet-layout.ts';

export function instructionsPage(): Page {
  const lines = ['填报说明', '一、请各单位认真填报，金额保留两位小数。', '二、没有认定的留空，不要填“否”。'];
  return { name: '填报说明', rows: lines.map((line) => [line]), merges: [] };
}

/** The sheet 奖补申报: a line a claim, in the order of the roster. */
export function claimsPage(lines: readonly RosterLine[], anyForm: boolean, random: Random): Page {
  const amount: ColumnStyle = {
    name: 'claimAmount',
    unit: anyForm ? random.pick(['万元', '元']) : '万元',
    anyForm,
  };
  const items: ColumnStyle = { name: 'claimItems', unit: '万元', anyForm };
  const code: ColumnStyle = { name: 'uscc', unit: '万元', anyForm };
  const rows = lines.flatMap(({ answers, claims }) =>
    claims.map(({ measures, amount: claimed }): readonly Written[] => [
      writeAnswer(answers.uscc, code, random),
      writeAnswer(answers.name, { ...code, name: 'note', anyForm: false }, random),
      writeAnswer({ known: measures }, items, random),
      claimed === null ? null : writeAnswer({ known: claimed }, amount, random),
    ]),
  );
  const header = ['统一社会信用代码', '企业名称', '奖补事项', `申报金额（${amount.unit}）`, '备注'];
  return { name: '奖补申报', rows: [['奖补申报表'], header, ...rows], merges: [] };
}
