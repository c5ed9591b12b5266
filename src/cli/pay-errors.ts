// Why a batch is not made, or not approved.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EvaluatedDiagnostic } from '../evaluation/evaluation.ts';
import { InputError } from '../io/input-error.ts';
import type { PriorRow } from '../payment/prior-award.ts';
import { counted } from '../values/counted.ts';
import type { Lang } from '../values/lang.ts';

/** For a `--batch` that the ledger (its file as named) already has. */
export function batchTaken(batch: string, ledger: string): InputError {
  return new InputError({
    zh: { message: `批次 ${batch} 已在台账 ${ledger} 中`, hint: '去掉 --batch 由工具编号，或换一个名称' },
    en: {
      message: `batch ${batch} is in the ledger ${ledger} already`,
      hint: 'leave --batch out to have it numbered, or give another name',
    },
  });
}

/** For a draft where the folder holds an approved batch. */
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

/** A batch of this name that another process approved while this one was being made. */
export function approvedByAnother(folder: string, batch: string): InputError {
  return new InputError({
    zh: {
      message: `${folder} 中已有另一次批准写出的批次 ${batch}，内容与本批不同，未作改动，本批未批准`,
      hint: '以同一命令和台账重新运行，由工具另行编号',
    },
    en: {
      message: `${folder} holds batch ${batch} as somebody else approved it, which differs from this one: nothing was changed, this one is not approved`,
      hint: 'run the same command with the same ledger again; it is numbered anew',
    },
  });
}

/** Documents of an approved batch that the options given do not make as they were. */
export function restoredOtherwise(folder: string, batch: string): InputError {
  return new InputError({
    zh: {
      message: `批次 ${batch} 的文件（${folder}）有丢失或改动，而按所给选项重做的与批准时不同，未作改动`,
      hint: '用批准时的全部选项（--date、--share、--payer、--measure、--granted、--budget、--holidays、--lang）重新运行，或从备份恢复',
    },
    en: {
      message: `documents of batch ${batch} (${folder}) are missing or altered, and these options do not make them as they were approved; nothing was changed`,
      hint: 'run again with every option of the approval (--date, --share, --payer, --measure, --granted, --budget, --holidays, --lang), or restore them from a copy',
    },
  });
}

/** For an approval without `--ledger`. */
export function ledgerWanted(): InputError {
  return new InputError({
    zh: {
      message: '批准须记入台账，没有给出台账',
      hint: '加上 --ledger 台账.csv；还没有台账的，会新建这个文件',
    },
    en: {
      message: 'an approved batch is entered into the ledger, and none is given',
      hint: 'add --ledger ledger.csv; where there is none yet it is begun',
    },
  });
}

/** A path where a ledger should be, and the run was evaluated against one: a mistyped name would pay everything again. */
export function ledgerGone(path: string, evaluated: string): InputError {
  return new InputError({
    zh: {
      message: `找不到台账 ${path}；本次核定时用的台账是 ${evaluated}`,
      hint: '检查文件名和所在文件夹，不要新建台账，以免重复兑付',
    },
    en: {
      message: `there is no ledger ${path}; the run was evaluated against ${evaluated}`,
      hint: 'check its name and folder; a new ledger would forget what was paid',
    },
  });
}

/** A run that was evaluated without a ledger though the period before had one: it takes everything for unpaid. */
export function ledgerForgotten(run: string, previous: string): InputError {
  return new InputError({
    zh: {
      message: `${run} 核定时没有给出台账，而上期结果 ${previous} 用过台账或有已批准的批次；据此可能重复兑付`,
      hint: '加上 --ledger 重新运行 evaluate，再 pay',
    },
    en: {
      message: `${run} was evaluated without a ledger, though the period before (${previous}) went by one or has approved batches: payments might be made twice`,
      hint: 'run evaluate again with --ledger, then pay',
    },
  });
}

/** A ledger without payments that the run was evaluated with: they would be made again. */
export function paymentsLost(path: string, used: string, missing: readonly PriorRow[]): InputError {
  const [first] = missing;
  const example = first ? `${first.uscc} ${first.name}` : '';
  return new InputError({
    zh: {
      message: `台账 ${path} 缺少核定时所用台账（${used}）中的 ${missing.length} 条兑付记录，例如 ${example}；据此可能重复兑付`,
      hint: '给出核定后一直续记的那份台账；台账确已更正的，用更正后的台账重新运行 evaluate，再 pay',
    },
    en: {
      message: `the ledger ${path} lacks ${counted(missing.length, 'payment')} of the one that was evaluated with (${used}), such as ${example}: they might be paid twice`,
      hint: 'give the ledger that has been continued since; where it was corrected, run evaluate with it, then pay',
    },
  });
}

/** A ledger without batches of this run that were approved: what they paid would be paid again. */
export function batchesLost(path: string, folders: readonly string[]): InputError {
  return new InputError({
    zh: {
      message: `台账 ${path} 中没有本结果已批准的批次：${folders.join('、')}；据此可能重复兑付`,
      hint: '给出记有这些批次的台账；批准中断、从未记入台账的，以原来的选项和台账重新运行即可记入；台账此后已有变动的，用该台账重新 evaluate（--out 另存）后再 pay，原批次文件作废；台账无误、只是批次的 payment.json 丢失的，以批准时的选项加 --batch 批次名 --approve 补写',
    },
    en: {
      message: `the ledger ${path} lacks approved batches of this run: ${folders.join(', ')}; what they paid might be paid twice`,
      hint: 'give the ledger that has them; one whose approval was broken off is entered by the same command with the same ledger; where that has changed since, evaluate with it into another folder (--out), pay from there, and void the files of the old batch; where the ledger is right and only payment.json of a batch is gone, write it again by the command that approved it, with --batch',
    },
  });
}

/** Rulings that could not be applied: without them more may be paid than was ruled. */
export function rulingsUnapplied(findings: readonly EvaluatedDiagnostic[]): InputError {
  const list = findings.map(({ file, cell, message }) => `\n  ${file} ${cell ?? ''} ${message}`).join('');
  return new InputError({
    zh: {
      message: `裁定表有 ${findings.length} 行未能采用，按此兑付可能与裁定不符，未批准：${list}`,
      hint: '更正或删除这些行，用 --decisions 重新运行 evaluate，再 pay',
    },
    en: {
      message: `rulings that could not be applied (${findings.length}): what is paid might not be what was ruled; not approved:${list}`,
      hint: 'correct or delete those lines, run evaluate again with --decisions, then pay',
    },
  });
}

/** For an approval beside a ledger with rows that cannot be read or were altered; each with its number. */
export function ledgerUnclear(path: string, findings: readonly Diagnostic[]): InputError {
  const list = (lang: Lang) =>
    findings.map(({ row, wording }) => `\n  ${row ?? ''} ${wording[lang].message}`).join('');
  return new InputError({
    zh: {
      message: `台账 ${path} 有无法识别或被改动的行，可能重复兑付，未批准：${list('zh')}`,
      hint: '更正或恢复后重试；xining-tiers ledger verify 可查看被改动的行',
    },
    en: {
      message: `${path} has rows that cannot be read or were altered, so something might be paid twice; not approved:${list('en')}`,
      hint: 'correct or restore them and try again; xining-tiers ledger verify shows what was altered',
    },
  });
}

/** For an approval of more than the budget allows. */
export function overBudget(): InputError {
  return new InputError({
    zh: {
      message: '本批超出预算，未批准，未写出任何文件',
      hint: '不加 --approve 运行可查看超出部分；用 --share、--payer、--measure 缩减，或调整预算',
    },
    en: {
      message: 'the batch is over budget: not approved, nothing written',
      hint: 'run without --approve to see by how much; pay less with --share, --payer or --measure, or raise the budget',
    },
  });
}
