// What is wrong with a batch that was made without knowing all that was paid before.
import type { Localised } from '../../values/lang.ts';
import type { LedgerLack } from '../sheets/payment/payment-facts.ts';

export const LEDGER_LACK: Readonly<Record<LedgerLack, Localised>> = {
  'no-ledger': {
    zh: '核定时和本批都没有给出台账：没有扣除此前已兑付的，可能重复兑付，不能据以公示、拨付',
    en: 'Neither the evaluation nor this batch was given a ledger: nothing paid before is left out and it might be paid twice; give no notice and pay nothing by it',
  },
  'ledger-unclear': {
    zh: '台账有被改动或无法识别的行，可能重复兑付，不能据以公示、拨付',
    en: 'The ledger has rows that were altered or cannot be read, so something might be paid twice; give no notice and pay nothing by it',
  },
};
