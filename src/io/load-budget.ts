// The money available, from a workbook, text table or YAML file.
import { basename } from 'node:path';
import type { BudgetEntry } from '../payment/budget.ts';
import { readBudgetDocument, readBudgetTable, type TableProblem } from '../payment/read-budget.ts';
import type { Policy } from '../policy/policy.ts';
import { unusableDocument } from './document-errors.ts';
import { InputError } from './input-error.ts';
import type { PaymentInput } from './manifest.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { missingColumns, readRecordFile } from './read-record-file.ts';
import { sha256 } from './sha256.ts';

export interface LoadedBudget {
  readonly entries: readonly BudgetEntry[];
  readonly file: PaymentInput;
}

const WHAT = { zh: '预算', en: 'the budget' } as const;

/** Loads a budget. Throws InputError where it cannot be read or anything in it is not understood: money is not guessed. */
export async function loadBudget(path: string, policy: Policy): Promise<LoadedBudget> {
  if (/\.ya?ml$/iu.test(path)) return loadDocument(path, policy);
  const file = await readRecordFile(path, WHAT);
  const { entries, problems, missing } = readBudgetTable(file.sheets, policy);
  if (missing.length > 0) throw missingColumns(path, WHAT, missing);
  if (problems.length > 0) throw unusableTable(path, problems);
  return { entries, file: { role: 'budget', file: file.name, sha256: file.sha256 } };
}

async function loadDocument(path: string, policy: Policy): Promise<LoadedBudget> {
  const bytes = await readDocumentBytes(path);
  const { entries, problems } = readBudgetDocument(new TextDecoder().decode(bytes), policy);
  if (problems.length > 0) throw unusableDocument(path, problems, null);
  return { entries, file: { role: 'budget', file: basename(path), sha256: sha256(bytes) } };
}

const SHOWN = 5;

function unusableTable(path: string, problems: readonly TableProblem[]): InputError {
  const list = (lang: 'zh' | 'en', colon: string) =>
    problems
      .slice(0, SHOWN)
      .map(({ at, wording }) => `\n  ${at}${colon}${wording[lang]}`)
      .join('');
  return new InputError({
    zh: {
      message: `${path} 有 ${problems.length} 处问题：${list('zh', '：')}`,
      hint: '按所示单元格改正后重试',
    },
    en: {
      message: `${problems.length === 1 ? 'one thing is' : `${problems.length} things are`} wrong in ${path}:${list('en', ': ')}`,
      hint: 'mend the cells shown and try again',
    },
  });
}
