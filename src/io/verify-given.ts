// The files that somebody holds today against those that a run was made from.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { continuesLedger } from '../ledger/continues-ledger.ts';
import { type LedgerTable, readLedgerTable } from '../ledger/ledger-table.ts';
import { otherTable } from '../ledger/other-table.ts';
import { unreadableDocument } from './document-errors.ts';
import { InputError } from './input-error.ts';
import { inputPaths } from './input-files.ts';
import { LEDGER_FILE } from './load-ledger.ts';
import type { Manifest } from './manifest.ts';
import { readRecordFile } from './read-record-file.ts';
import { sha256 } from './sha256.ts';
import type { RunProblem } from './verify-run.ts';

export interface GivenCheck {
  /** How many of the run's inputs are among the files, unchanged. */
  readonly same: number;
  /** Ledgers to which lines were added since: nothing else may have happened to one. */
  readonly grown: readonly string[];
  /** Files of the period before, which the run was compared with and nothing was decided from. */
  readonly ofPrevious: readonly string[];
  readonly problems: readonly RunProblem[];
}

type Input = Manifest['inputs'][number];

/**
 * Finds each file (of folders: the tables in them) among the inputs of a run, by content, and otherwise by name. Throws
 * InputError where one cannot be read.
 */
export async function verifyGiven(
  folder: string,
  { inputs }: Manifest,
  paths: readonly string[],
): Promise<GivenCheck> {
  const own = inputs.filter(({ role }) => !OF_PREVIOUS.includes(role));
  const same = new Set<Input>();
  const grown: string[] = [];
  const earlier: { readonly name: string; readonly path: string }[] = [];
  const problems: RunProblem[] = [];
  const used = paths.length === 0 ? null : await usedLedger(folder, inputs);
  for (const [name, path] of await inputPaths(paths)) {
    const bytes = await bytesAt(path);
    const hash = sha256(bytes);
    const known = own.find((input) => input.sha256 === hash);
    if (known) same.add(known);
    else if (inputs.some((input) => input.sha256 === hash)) earlier.push({ name, path });
    else if (used && (await continues(used, path))) grown.push(path);
    else problems.push(await problemOf(name, path, own));
  }
  // A list of the period before in the place of this period's own is the wrong file; beside it, it is just known.
  const instead = earlier.filter(({ name }) => {
    const namesakes = own.filter(({ file }) => basename(file) === basename(name));
    return namesakes.length > 0 && !namesakes.some((input) => same.has(input));
  });
  return {
    same: same.size,
    grown,
    ofPrevious: earlier.filter((one) => !instead.includes(one)).map(({ path }) => path),
    problems: [...problems, ...instead.map(({ path }) => ofPreviousInstead(path))],
  };
}

const OF_PREVIOUS: readonly Input['role'][] = ['previous', 'previous-run'];

function ofPreviousInstead(path: string): RunProblem {
  return {
    kind: 'input-of-previous',
    path,
    message: {
      zh: '与留存的上期文件相同：是上期的，只用于与上期对比，不是本期核定所用的同名文件',
      en: 'it is the file kept of the period before, only compared with, and not the one of the same name that was evaluated',
    },
  };
}

async function bytesAt(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadableDocument(path, error);
  }
}

// As the run's copy has it.
async function usedLedger(folder: string, inputs: readonly Input[]): Promise<LedgerTable | null> {
  const copy = inputs.find(({ role }) => role === 'ledger')?.copy ?? null;
  return copy === null ? null : await tableAt(join(folder, copy));
}

// Told by its lines: how many there are stands in the header, which so changes with each that is added.
async function continues(used: LedgerTable, path: string): Promise<boolean> {
  const now = await tableAt(path);
  return now !== null && continuesLedger(used, now);
}

async function isLedger(path: string): Promise<boolean> {
  try {
    const { sheets } = await readRecordFile(path, LEDGER_FILE);
    return readLedgerTable(sheets).missing.length === 0 && otherTable(sheets) === null;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

// Null for what cannot be read as a table.
async function tableAt(path: string): Promise<LedgerTable | null> {
  try {
    return readLedgerTable((await readRecordFile(path, LEDGER_FILE)).sheets);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

async function problemOf(name: string, path: string, inputs: readonly Input[]): Promise<RunProblem> {
  const namesake = inputs.find(({ file }) => basename(file) === basename(name));
  if (namesake?.role === 'ledger')
    return {
      kind: 'ledger-rewritten',
      path,
      message: {
        zh: '不是在核定时所用台账之后续记的：其中原有的行被改动、删去或调换',
        en: 'it does not continue the ledger that was used: lines that stood in it were altered, removed or moved',
      },
    };
  if (namesake)
    return {
      kind: 'input-altered',
      path,
      message: {
        zh: `与核定时所用的 ${namesake.file} 内容不同`,
        en: `its content differs from the ${namesake.file} that was evaluated`,
      },
    };
  if (!inputs.some(({ role }) => role === 'ledger') && (await isLedger(path)))
    return {
      kind: 'no-ledger-used',
      path,
      message: {
        zh: '是台账，而核定时没有给出台账（--ledger）：按此前都未兑付核定',
        en: 'it is a ledger, and the run was made without one (--ledger): as if nothing had been paid before',
      },
    };
  return {
    kind: 'not-an-input',
    path,
    message: { zh: '核定时没有用到这个文件', en: 'the run was not made from this file' },
  };
}
