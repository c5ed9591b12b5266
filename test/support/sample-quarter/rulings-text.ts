// A few rulings as an office would hand them in: on renewals, and one that lowers a ceiling.
import type { Quarter } from '../quarter-generator/canonical.ts';
import { measureNames } from '../quarter-generator/units-and-measures.ts';
import type { Reference, ReferenceDecision } from '../reference/reference.ts';

interface Case {
  readonly uscc: string;
  readonly measure: string;
  readonly decision: ReferenceDecision;
}

/** 裁定表 as CSV in UTF-8 with BOM: two renewals and one ceiling. */
export function rulingsText(quarter: Quarter, { decisions }: Reference): string {
  const cases = Object.entries(decisions).flatMap(([uscc, own]) =>
    Object.entries(own).map(([measure, decision]): Case => ({ uscc, measure, decision })),
  );
  const [agreed, refused] = cases.filter(
    ({ decision: { status, reasons } }) => status === 'review' && reasons.join() === 'renewal',
  );
  const lowered = cases.find(({ measure, decision }) => measure === 'srdi' && decision.status === 'eligible');
  if (!agreed || !refused || !lowered) throw new RangeError('nothing to rule on');
  const rows = [
    ['统一社会信用代码', '企业名称', '事项', '裁定', '金额', '理由', '经办人', '日期'],
    [
      agreed.uscc,
      nameOf(quarter, agreed.uscc),
      measureNames(agreed.measure)[0],
      '同意',
      '',
      '证书到期间隔一年后首次认定',
      '祁某',
      '2026-01-08',
    ],
    [
      refused.uscc,
      nameOf(quarter, refused.uscc),
      measureNames(refused.measure)[0],
      '不同意',
      '',
      '属重新认定',
      '祁某',
      '2026-01-08',
    ],
    [
      lowered.uscc,
      nameOf(quarter, lowered.uscc),
      measureNames(lowered.measure)[0],
      '核减',
      '600000.00',
      '年度预算调整',
      '韩某',
      '2026-01-09',
    ],
  ];
  return `\uFEFF${rows.map((row) => row.join(',')).join('\n')}\n`;
}

function nameOf({ lines }: Quarter, code: string): string {
  const line = lines.find(({ answers: { uscc } }) => uscc && 'known' in uscc && uscc.known === code);
  const name = line?.answers.name;
  return name && 'known' in name ? name.known : '';
}
