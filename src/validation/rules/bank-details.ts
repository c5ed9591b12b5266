import { kind, report } from '../../diagnostics/kind.ts';
import { accountNumber, bankCodeNumber, isSameHolder } from '../../values/bank-details.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

const zhText = {
  bankCode: '行号不是12位数字',
  account: '银行账号不是8至32位数字',
  payee: '开户名称与企业名称不一致',
} as const;
const enText = {
  bankCode: 'the bank code is not 12 digits',
  account: 'the account is not 8 to 32 digits',
  payee: 'the account holder is not the enterprise',
} as const satisfies Record<keyof typeof zhText, string>;

export const bankDetails = kind<{ readonly fault: keyof typeof zhText }>()({
  code: 'bank-details',
  severity: 'warning',
  why: {
    zh: '账号、行号有误会导致退款；户名与企业不一致的不能支付。',
    en: 'A wrong account or bank code bounces; a holder that is not the enterprise cannot be paid.',
  },
  example: '行号 12345',
  sample: { fault: 'bankCode' },
  zh: ({ fault }) => ({ message: zhText[fault], hint: '与开户许可证或银行回单核对' }),
  en: ({ fault }) => ({ message: enText[fault], hint: 'check it against the bank’s papers' }),
});

export const bankDetailsRows = {
  reports: [bankDetails],
  checkRow(row, roster, tell) {
    const bankCode = cellValue(row, 'bankCode');
    if (bankCode !== undefined && bankCodeNumber(bankCode) === undefined) {
      tell(report(bankDetails, placeOf(roster, row, 'bankCode'), { fault: 'bankCode' }));
    }
    const account = cellValue(row, 'account');
    if (account !== undefined && accountNumber(account) === undefined) {
      tell(report(bankDetails, placeOf(roster, row, 'account'), { fault: 'account' }));
    }
    const payee = cellValue(row, 'payee');
    const name = cellValue(row, 'name');
    if (payee !== undefined && name !== undefined && !isSameHolder(payee, name)) {
      tell(report(bankDetails, placeOf(roster, row, 'payee'), { fault: 'payee' }));
    }
  },
} as const satisfies RowRule;
