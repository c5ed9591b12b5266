// What the tool finds in files as they are sent: the commands themselves, without the terminal.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ledgerImportCommand } from '../../../src/cli/commands/ledger-import.ts';
import { readAll } from '../../../src/cli/read-all.ts';
import { runEvaluate, withPrevious } from '../../../src/cli/run-evaluate.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { type Diagnostic, diagnosticCell, type Wording } from '../../../src/diagnostics/diagnostic.ts';
import { evaluate } from '../../../src/evaluation/evaluate.ts';
import { type Day, parseDay } from '../../../src/values/day.ts';
import { type Period, parsePeriod } from '../../../src/values/period.ts';

type Content = string | Uint8Array | Promise<Uint8Array>;

/** What a command is given. Files stand in one folder; those of `rosters` in a folder 名单 in it. */
export interface Given {
  readonly rosters: Readonly<Record<string, Content>>;
  readonly ledger?: Content;
  readonly decisions?: Content;
  readonly period?: string;
  /** The period before: its rosters, or its run where it says `run`. */
  readonly before?: Given & { readonly run?: boolean };
}

/** A table that is taken over into a ledger. */
export interface Imported {
  readonly imported: Content;
  /** The ledger as it is; none where absent. */
  readonly into?: Content;
  readonly options?: {
    readonly unit?: string;
    readonly instalments?: boolean;
  };
}

/** Code, where it is told (file, sheet, cell), what raises it, and what its hint makes of that. */
export type RaisingCase = readonly [
  code: string,
  place: string,
  given: Given | Imported,
  mended: Given | Imported,
];

export interface Raised {
  readonly code: string;
  /** `城东区.csv!C4`, `城东区.xlsx#企业名单!C4`, or as much of it as there is; of a row without a cell `!第4行`. */
  readonly place: string;
  /** What the cell holds, the message and the hint, in every language that was asked for. */
  readonly said: string;
}

const TODAY = parseDay('2026-01-20') as Day;
const { signal } = new AbortController();
const SETTING = { lang: 'zh', today: TODAY, signal, version: 'test', progress: () => undefined } as const;

/** Every finding on what a command is given, in order. */
export async function raisedBy(given: Given | Imported): Promise<readonly Raised[]> {
  const root = await mkdtemp(join(tmpdir(), 'raised-'));
  try {
    if ('imported' in given) return await raisedByImport(root, given);
    return (await findingsOn(root, given)).map((found) => ({
      code: found.code,
      place: placeOf(found),
      said: wordsOf(found.value, found.wording.zh, found.wording.en),
    }));
  } finally {
    await rm(root, { recursive: true });
  }
}

async function findingsOn(root: string, given: Given): Promise<readonly Diagnostic[]> {
  const request = await requestOf(root, given);
  const previous = given.before && (await previousOf(join(root, '上期'), given.before));
  const read = await readAll(request, SETTING, null);
  const { inputs } = await withPrevious(read, { previous: previous ?? null }, SETTING, null);
  return evaluate(inputs).findings;
}

async function previousOf(root: string, before: NonNullable<Given['before']>) {
  const request = await requestOf(root, before);
  const out = join(root, '结果');
  if (before.run) await runEvaluate({ ...request, out, strict: false }, SETTING, null);
  return { place: before.run ? out : join(root, '名单'), policy: null, maps: [], mapFile: null };
}

async function requestOf(root: string, given: Given) {
  const { rosters, ledger, decisions } = given;
  await mkdir(join(root, '名单'), { recursive: true });
  for (const [name, content] of Object.entries(rosters)) await write(join(root, '名单', name), content);
  const period = given.period === undefined ? null : (parsePeriod(given.period) as Period);
  return {
    ...{ paths: [join(root, '名单')], period, awardYear: null, policy: null },
    ledger: await writeIf(join(root, '台账.csv'), ledger),
    decisions: await writeIf(join(root, '裁定表.csv'), decisions),
    city: null,
  };
}

async function raisedByImport(
  root: string,
  { imported, into, options = {} }: Imported,
): Promise<readonly Raised[]> {
  await write(join(root, '旧台账.csv'), imported);
  const ledger = join(root, '台账.csv');
  if (into !== undefined) await write(ledger, into);
  let said = '';
  const terminal: Terminal = {
    lang: 'zh',
    quiet: true,
    width: 100,
    colours: { out: false, say: false },
    out: (text) => {
      said += text;
    },
    pipe: () => Promise.resolve(),
    say: ignored,
    fail: ignored,
    progress: ignored,
  };
  await ledgerImportCommand(
    { ...{ started: null, lang: 'zh', version: 'test', today: TODAY, interrupted: signal }, terminal },
    join(root, '旧台账.csv'),
    { map: [], ...options, ledger, format: 'json' },
  );
  const { diagnostics } = JSON.parse(said) as { readonly diagnostics: readonly ImportFinding[] };
  return diagnostics.map(({ code, file, cell, value, ...words }) => ({
    code,
    place: cell === null ? file : `${file}!${cell}`,
    said: wordsOf(value, words),
  }));
}

interface ImportFinding extends Wording {
  readonly code: string;
  readonly file: string;
  readonly cell: string | null;
  readonly value: string | null;
}

function wordsOf(value: string | null, ...words: readonly Wording[]): string {
  return [value ?? '', ...words.flatMap(({ message, hint }) => [message, hint])].join('\n');
}

function ignored(): void {}

async function writeIf(path: string, content: Content | undefined): Promise<string | null> {
  if (content === undefined) return null;
  await write(path, content);
  return path;
}

async function write(path: string, content: Content): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await content);
}

function placeOf(found: Diagnostic): string {
  const { file, sheet, row } = found;
  const cell = diagnosticCell(found) ?? (row === null ? null : `第${row}行`);
  return `${file ?? ''}${sheet ? `#${sheet}` : ''}${cell === null ? '' : `!${cell}`}`;
}
