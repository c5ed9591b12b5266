// Options that several ledger commands have.
import type { Option } from 'commander';
import type { Lang } from '../values/lang.ts';
import { formatOption, type OptionWords } from './shared-options.ts';

/** Which ledger. */
export function ledgerOption(lang: Lang): OptionWords {
  return {
    zh: ['--ledger <文件>', '台账；不写则为当前文件夹中的 台账.csv'] as const,
    en: ['--ledger <file>', 'the ledger; otherwise 台账.csv in the working directory'] as const,
  }[lang];
}

/** Narrows to what one payer pays. */
export function payerOption(lang: Lang): OptionWords {
  return {
    zh: ['--payer <单位>', '只限该单位承担的：省级、市级或县区、园区'] as const,
    en: ['--payer <payer>', 'only what this payer pays: 省级, 市级, a county or park'] as const,
  }[lang];
}

/** Narrows to one payment. */
export function numberOption(lang: Lang): OptionWords {
  return {
    zh: ['--number <登记号>', '只限该登记号的一笔'] as const,
    en: ['--number <number>', 'only the payment with this number (登记号)'] as const,
  }[lang];
}

/** The format in which a change of the ledger is told. */
export function changeFormat(lang: Lang): Option {
  return formatOption(lang, ['text', 'json'], {
    zh: 'text 为摘要（默认）；json 另在标准输出给出登记的各行',
    en: 'text for a summary (default); json also puts the rows entered on stdout',
  });
}
