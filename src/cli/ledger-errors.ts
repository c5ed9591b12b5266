// Why payments of a ledger are not carried further. Nothing has been changed then.
import { InputError } from '../io/input-error.ts';
import type { FurtherPlan } from '../ledger/carry-further.ts';
import { type LedgerPayment, paidRecord } from '../ledger/ledger-payments.ts';
import { stateOf } from '../ledger/select-payments.ts';
import { nearest } from '../policy/nearest.ts';
import type { Policy } from '../policy/policy.ts';
import { PAYMENT_STATE_WORDING, paymentMeasure, paymentPayer } from '../reports/wording/ledger-wording.ts';
import type { Lang } from '../values/lang.ts';
import { formatYuanGrouped } from '../values/money.ts';

const SHOWN = 8;

/** There is no ledger at the path. */
export function noLedger(path: string): InputError {
  return new InputError({
    zh: {
      message: `找不到台账 ${path}`,
      hint: '用 --ledger 写明台账；还没有台账的，由 pay --approve 或 ledger import 新建',
    },
    en: {
      message: `there is no ledger ${path}`,
      hint: 'name it with --ledger; where there is none yet, pay --approve or ledger import begins it',
    },
  });
}

/** The ledger has no batch of that name; `known` are those it has, the latest last. */
export function noBatch(written: string, known: readonly string[]): InputError {
  const near = nearest(written, known);
  const more = known.length - SHOWN;
  const list = known.slice(-SHOWN);
  return new InputError({
    zh: {
      message: `台账中没有批次“${written}”`,
      hint:
        known.length === 0
          ? '台账中的记录都没有写批次；ledger show、ledger recover 不写批次，用 --number、--payer 找出；ledger add 只登记写有批次的'
          : `${near === undefined ? '' : `是否指 ${near}？`}台账中的批次：${list.join('、')}${more > 0 ? `（另有较早的 ${more} 批）` : ''}`,
    },
    en: {
      message: `the ledger has no batch "${written}"`,
      hint:
        known.length === 0
          ? 'no entry of the ledger names a batch; leave it out of ledger show and ledger recover, and find entries by --number or --payer; ledger add enters batches only'
          : `${near === undefined ? '' : `did you mean ${near}? `}the ledger has ${list.join(', ')}${more > 0 ? ` and ${more} earlier ones` : ''}`,
    },
  });
}

/** Why rows were not entered: each state of a plan that enters nothing. */
export function notEntered(
  { state, of }: Exclude<FurtherPlan, { readonly state: 'new' | 'already-there' }>,
  policy: Policy,
): InputError {
  const wording = WORDINGS[state];
  const text = (lang: Lang) => ({
    message: `${wording[lang].message}${state === 'nothing' && of.length === 0 ? '' : listed(of, policy, lang)}`,
    hint: wording[lang].hint,
  });
  return new InputError({ zh: text('zh'), en: text('en') });
}

const WORDINGS = {
  nothing: {
    zh: {
      message: '台账中没有可登记的：没有符合条件的记录，或都已追回、撤销',
      hint: '用 xining-tiers ledger show 查看批次、企业、事项的写法',
    },
    en: {
      message: 'nothing is there to be entered: no such entries, or all of them were taken back',
      hint: 'xining-tiers ledger show lists batches, enterprises and measures',
    },
  },
  'paid-otherwise': {
    zh: {
      message: '都已登记为已拨付，日期或文号不同，未作改动：',
      hint: '核对日期和文号；已登记的不能改',
    },
    en: {
      message: 'all of it is entered as paid already, with another date or document; nothing was changed:',
      hint: 'check date and document number; what is entered cannot be changed',
    },
  },
  'too-early': {
    zh: { message: '日期早于台账中该笔的日期，未作改动：', hint: '核对 --date' },
    en: {
      message: 'the date is before what the ledger has of it; nothing was changed:',
      hint: 'check --date',
    },
  },
  unpaid: {
    zh: {
      message: '尚未登记拨付，没有可追回的：',
      hint: '已拨付的先用 ledger add 登记；只追回其中已拨付的，加 --payer 或 --number；不再拨付的，加 --revoke 撤销批准',
    },
    en: {
      message: 'these are not entered as paid, so nothing can come back:',
      hint: 'enter what was paid with ledger add first; narrow with --payer or --number; what will not be paid is revoked with --revoke',
    },
  },
  'paid-already': {
    zh: {
      message: '已拨付的不能撤销批准：',
      hint: '去掉 --revoke 登记追回，或加 --payer、--number 缩小范围',
    },
    en: {
      message: 'these were paid, so their approval cannot be revoked:',
      hint: 'leave --revoke out to record a recovery, or narrow with --payer or --number',
    },
  },
  which: {
    zh: {
      message: '写了一个金额，符合的却不止一笔，不知道追回哪一笔：',
      hint: '加 --number 登记号、--payer 或 --batch 指明；全部追回的不写 --amount',
    },
    en: {
      message: 'one amount is given, but several payments are meant:',
      hint: 'say which with --number, --payer or --batch; leave --amount out to take all of them back',
    },
  },
  'too-much': {
    zh: { message: '追回金额超过该笔尚存的金额，未作改动：', hint: '核对 --amount；全部追回的可不写' },
    en: {
      message: 'the amount is above what of the payment is left; nothing was changed:',
      hint: 'check --amount; leave it out to take all of it back',
    },
  },
} as const;

function listed(payments: readonly LedgerPayment[], policy: Policy, lang: Lang): string {
  const more = payments.length - SHOWN;
  const lines = payments.slice(0, SHOWN).map((payment) => `\n  ${paymentText(payment, policy, lang)}`);
  return `${lines.join('')}${more > 0 ? { zh: `\n  另有 ${more} 笔`, en: `\n  and ${more} more` }[lang] : ''}`;
}

function paymentText(payment: LedgerPayment, policy: Policy, lang: Lang): string {
  const { first, standing } = payment;
  const { date, document } = paidRecord(payment);
  const texts = [
    { zh: `登记号 ${first.number ?? '—'}`, en: `number ${first.number ?? '—'}` }[lang],
    first.name || first.uscc,
    paymentMeasure(first, policy, lang),
    paymentPayer(first, lang),
    PAYMENT_STATE_WORDING[stateOf(payment)][lang],
    standing === null ? '' : formatYuanGrouped(standing),
    date ?? '',
    document,
  ];
  return texts.filter((text) => text !== '').join(' ');
}
