// What the clerk does next with a batch.

import { type HoldCode, isBankHold } from '../../payment/hold-reason.ts';
import type { Localised } from '../../values/lang.ts';
import { ZERO } from '../../values/money.ts';
import type { LedgerLack, PaymentFacts } from '../sheets/payment/payment-facts.ts';
import type { PaymentState } from './payment-summary.ts';
import { line, type SummaryLine, wrapped } from './summary-line.ts';

interface StepSetting {
  readonly state: PaymentState;
  /** The ledger as given; null where none was. */
  readonly ledger: string | null;
  /** True where the ledger is not there yet. */
  readonly begun: boolean;
  /** False where rulings of the run could not be applied. */
  readonly ruled: boolean;
  readonly width: number;
}

/** A heading and the steps in the order in which they are taken; never empty. */
export function paymentSteps(facts: PaymentFacts, setting: StepSetting): readonly SummaryLine[] {
  const { lang } = facts;
  const { width } = setting;
  const needed = stepsOf(facts, setting).flatMap((step) => step ?? []);
  const steps = needed.length > 0 ? needed : [DONE];
  return [
    line({ zh: '下一步', en: 'What to do next' }[lang], 'strong'),
    ...steps.flatMap((step, index) => wrapped(`  ${index + 1}. ${step[lang]}`, width, 'plain', 5)),
  ];
}

function stepsOf(
  { plan, date, notice, ledgerLack }: PaymentFacts,
  { state, ledger, begun, ruled }: StepSetting,
): readonly (Localised | null)[] {
  const { shares, lines } = plan;
  const having = (of: (code: HoldCode) => boolean): boolean =>
    shares.some(({ reasons }) => reasons.some(({ code }) => of(code)));
  const bank = having(isBankHold);
  const others = having((code) => code !== 'sought' && !isBankHold(code));
  const sought = shares.some(({ reasons }) => reasons.some(({ code }) => code === 'sought'));
  const carried = shares.some((share) => share.carried > ZERO);
  const open = state === 'draft' && lines.length > 0;
  // Notice is given of what may be approved.
  const sound = ledgerLack === null && ruled;
  const days = notice.workingDays;
  return [
    open && ledgerLack !== null ? MEND[ledgerLack] : null,
    open && !ruled ? RULE : null,
    state === 'nothing' && shares.some(({ held }) => held > ZERO) ? WRITE_HELD : null,
    bank ? HELD : null,
    others ? LOOK_INTO : null,
    sought ? SOUGHT : null,
    open && sound ? NOTICE(days, date === null) : null,
    open && ledger === null && ledgerLack === null ? NO_LEDGER : null,
    open && ledger !== null && begun ? NEW_LEDGER(ledger) : null,
    open && ledger !== null && sound ? APPROVE : null,
    state === 'draft' && lines.length === 0 ? NOTHING : null,
    state === 'approved' ? TRANSFER : null,
    carried && state === 'approved' ? REST : null,
  ];
}

const MEND: Readonly<Record<LedgerLack, Localised>> = {
  'no-ledger': {
    zh: '加上 --ledger 重新运行 evaluate 和 pay，再公示；从未兑付过、还没有台账的，pay 也写 --ledger 台账.csv，批准时新建',
    en: 'Run evaluate and pay again with --ledger before giving notice; where nothing was ever paid and there is no ledger yet give pay --ledger 台账.csv, which approval begins',
  },
  'ledger-unclear': {
    zh: '更正或恢复台账（xining-tiers ledger verify 可查看被改动的行），重新运行 evaluate 和 pay，再公示、批准',
    en: 'Mend or restore the ledger (xining-tiers ledger verify shows what was altered) and run evaluate and pay again before notice and approval',
  },
};
const RULE: Localised = {
  zh: '更正裁定表中未能采用的行，用 --decisions 重新运行 evaluate 和 pay，再公示、批准',
  en: 'Correct the rulings that could not be applied and run evaluate (with --decisions) and pay again before notice and approval',
};
const WRITE_HELD: Localised = {
  zh: '没有可批准的，各表没有写出：以同一命令、不加 --approve 再运行，写出“暂缓名单.xlsx”',
  en: 'With nothing to approve no file was written: run the same command without --approve, which writes 暂缓名单.xlsx',
};
const HELD: Localised = {
  zh: '按“暂缓名单.xlsx”请填报单位更正开户信息，重新核定后再拨付',
  en: 'Have the bank details under "Held back" in 暂缓名单.xlsx corrected, evaluate again, then pay',
};
const LOOK_INTO: Localised = {
  zh: '按“暂缓名单.xlsx”逐项查明暂缓原因（“怎么办”一栏），处理后再拨付',
  en: 'Look into what else is held in 暂缓名单.xlsx (see “What to do”), then pay',
};
const SOUGHT: Localised = {
  zh: '争取省级资金落实后，用 --granted 写明事项，再生成省级拨付表',
  en: 'Once the province has granted what is sought, name the measures with --granted',
};
const NOTICE = (days: number, undated: boolean): Localised => ({
  zh: `公示 ${days} 个工作日${undated ? '（用 --date 写明公示之日，可算出起止日期）' : ''}，无异议后送财务审核、签字`,
  en: `Give public notice for ${days} working days${undated ? ' (with --date of its first day the period is worked out)' : ''}; without objections have the sheets signed`,
});
const NO_LEDGER: Localised = {
  zh: '没有给出台账：只扣除核定时台账中已兑付的；正式拨付须加 --ledger',
  en: 'No ledger was given: only what the run knew as paid is left out; give --ledger before paying',
};
const NEW_LEDGER = (ledger: string): Localised => ({
  zh: `台账 ${ledger} 还不存在，批准时新建；已有台账的，请检查文件名`,
  en: `There is no ledger ${ledger} yet; approval begins it. If there should be one, check its name`,
});
const APPROVE: Localised = {
  zh: '审批后，以同一命令加 --approve 记入台账',
  en: 'When it is approved, run the same command with --approve, which enters it into the ledger',
};
const NOTHING: Localised = {
  zh: '没有可拨付的；先处理暂缓和待核事项',
  en: 'There is nothing to pay; settle what is held back or open first',
};
const TRANSFER: Localised = {
  zh: '按拨付表、支付清单办理拨付；拨付后用 ledger add 在台账中登记日期和文号',
  en: 'Transfer by the sheets and the list; then record date and document number with ledger add',
};
const REST: Localised = {
  zh: '余款：下次运行 pay 并给出同一台账，自动列入',
  en: 'The rest: the next pay with this ledger pays it',
};
const DONE: Localised = {
  zh: '无需办理；各批次可在台账中查看',
  en: 'Nothing to do; the ledger shows every batch',
};
