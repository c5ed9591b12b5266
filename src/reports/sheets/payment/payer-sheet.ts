// 拨付表: what one payer transfers in a batch, for signature.
import type { PayerId } from '../../../payment/payer.ts';
import type { PaymentLine } from '../../../payment/payment-plan.ts';
import { counted } from '../../../values/counted.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { sum } from '../../../values/money.ts';
import { type BookSheet, type LinesBlock, text, yuan } from '../../book.ts';
import { capitalAmount } from '../../wording/capital-amount.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import {
  batchLine,
  measureTitle,
  type PaymentFacts,
  payerTitle,
  rulingOn,
  standardOf,
} from './payment-facts.ts';
import { lineRemark } from './share-remark.ts';
import { signatureLine } from './signatures.ts';

/** The title of a payer's sheet. */
export function payerSheetTitle(facts: PaymentFacts, payer: PayerId): string {
  return {
    zh: `西宁市工业中小企业梯度培育奖补资金拨付表（${payerTitle(facts, payer)}）`,
    en: `Payment sheet, tiered cultivation of SMEs in Xining: ${payerTitle(facts, payer)}`,
  }[facts.lang];
}

/** The payments of a payer, their total in figures and in capitals, and where to sign. */
export function payerSheet(facts: PaymentFacts, payer: PayerId, lines: readonly PaymentLine[]): BookSheet {
  const { lang } = facts;
  return {
    name: { zh: '拨付表', en: 'Payments' }[lang],
    title: payerSheetTitle(facts, payer),
    subtitles: [batchLine(facts)],
    blocks: [
      tableOf(columns(facts, lines), lines, lang),
      {
        kind: 'lines',
        heading: '',
        lines: [totalInWords(lines, lang), ...standardNotes(facts, lines), signatureLine(facts)],
      },
    ],
    orientation: 'landscape',
    form: true,
  };
}

type Line = LinesBlock['lines'][number];

function totalInWords(lines: readonly PaymentLine[], lang: Lang): Line {
  const total = capitalAmount(sum(lines.map(({ amount }) => amount)));
  const said = {
    zh: `合计（大写）：${total}　　共${lines.length}笔`,
    en: `Total in capitals: ${total}; ${counted(lines.length, 'payment')}`,
  }[lang];
  return { text: said, strong: true };
}

// A standard too long for its column stands under the table.
function standardNotes(facts: PaymentFacts, lines: readonly PaymentLine[]): readonly Line[] {
  const computed = lines.filter(({ share }) => standardOf(facts, share) === null);
  const ids = [...new Set(computed.map(({ share }) => share.measure))];
  return ids.map((id) => {
    const standard = facts.measures.get(id)?.standard[facts.lang] ?? '';
    const note = {
      zh: `注：${measureTitle(facts, id)}：${standard}`,
      en: `Note: ${measureTitle(facts, id)}: ${standard}`,
    };
    return { text: note[facts.lang] };
  });
}

const SEE_NOTE: Localised = { zh: '见注', en: 'see note' };

function columns(facts: PaymentFacts, lines: readonly PaymentLine[]): readonly SheetColumn<PaymentLine>[] {
  const { lang } = facts;
  const remark = (line: PaymentLine): string => lineRemark(line, rulingOn(facts, line.share), lang);
  // Where there is something to note its rows would be several lines high in a narrow column.
  const remarkWidth = lines.some((line) => remark(line) !== '') ? 26 : 12;
  const said = (zh: string, en: string, width: number, of: (line: PaymentLine) => string) => ({
    header: { zh, en },
    width,
    cell: (line: PaymentLine) => text(of(line)),
  });
  const centred = (...column: Parameters<typeof said>) => ({ ...said(...column), align: 'center' as const });
  return [
    NUMBER_COLUMN,
    said('企业名称', 'Enterprise', 24, ({ share }) => share.name),
    said('统一社会信用代码', 'Credit code', 21.5, ({ share }) => share.uscc),
    said('奖补事项', 'Measure', 20, ({ share }) => measureTitle(facts, share.measure)),
    centred('政策依据', 'Article', 12.5, ({ share }) => facts.measures.get(share.measure)?.article ?? ''),
    centred('标准', 'Standard', 10, ({ share }) => standardOf(facts, share) ?? SEE_NOTE[lang]),
    {
      header: { zh: '本次拨付（元）', en: 'Paid now (yuan)' },
      width: 14,
      total: 'sum',
      cell: ({ amount }) => yuan(amount),
    },
    centred('户名', 'Account holder', 24, ({ payee }) => payee),
    said('开户银行', 'Bank', 22.5, ({ bank }) => bank),
    said('行号', 'Bank code', 15, ({ bankCode }) => bankCode),
    said('账号', 'Account', 22.5, ({ account }) => account),
    said('备注', 'Note', remarkWidth, remark),
  ];
}
