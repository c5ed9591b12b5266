// Why a batch is not made.
import { InputError } from '../io/input-error.ts';

export function batchTaken(batch: string, ledger: string): InputError {
  return new InputError({
    zh: { message: `批次 ${batch} 已在台账 ${ledger} 中`, hint: '去掉 --batch 由工具编号，或换一个名称' },
    en: {
      message: `batch ${batch} is in the ledger ${ledger} already`,
      hint: 'leave --batch out to have it numbered, or give another name',
    },
  });
}

export function approvedBefore(folder: string): InputError {
  return new InputError({
    zh: {
      message: `${folder} 是按批准写出的批次，不能用草稿替换`,
      hint: '给出记有该批次的台账（--ledger），或用 --batch 换一个名称；批准中断的，加 --approve 重新运行',
    },
    en: {
      message: `${folder} holds a batch made for approval, which no draft replaces`,
      hint: 'give the ledger that has it (--ledger), or another name with --batch; where approval was broken off run again with --approve',
    },
  });
}
