// Runs the real binary and compares all that it says and leaves behind. `vitest -u` rewrites what is expected.
//
// A leaf of fixtures/transcripts holds command.txt, whose lines are run in order in an empty folder:
//   xining-tiers …         the tool; folders of fixtures/ that the line names are there
//   append <file> <text>   adds a text to a file
//   remove <file>          deletes it
//   folder <name>          makes an empty folder
//   replace <file> <old> <new>   puts one text in the place of another, once
//   cut <file> <line>            takes a line out
//   move <file> <line> <line>    moves a line to where another one stands
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { asExpectedOfBuild } from '../support/expected-text.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const TRANSCRIPTS = join(FIXTURES, 'transcripts');

interface Transcript {
  stdout: string;
  stderr: string;
  /** Exit codes in order, and the files that were written. */
  outcome: string;
}

const said = asExpectedOfBuild();

// Several commands in a row, each a process of its own, all leaves at once.
const PATIENCE = 120_000;

describe.concurrent('xining-tiers', { timeout: PATIENCE }, () => {
  test.for(readdirSync(TRANSCRIPTS))('%s', async (leaf, { expect }) => {
    const lines = readFileSync(join(TRANSCRIPTS, leaf, 'command.txt'), 'utf8')
      .trim()
      .split('\n');
    const { stdout, stderr, outcome } = await play(lines);
    // A fault of the tool is never what is expected, also when the expectations are rewritten.
    expect(outcome).not.toContain('exit 3');
    const expected = (name: string) => join(TRANSCRIPTS, leaf, 'expected', name);
    await expect(outcome, said).toMatchFileSnapshot(expected('outcome.txt'));
    await expect(stdout, said).toMatchFileSnapshot(expected('stdout.txt'));
    await expect(stderr, said).toMatchFileSnapshot(expected('stderr.txt'));
  });
});

async function play(lines: readonly string[]): Promise<Transcript> {
  const folder = await mkdtemp(join(tmpdir(), 'transcript-'));
  try {
    const given = await stock(folder, lines);
    const transcript: Transcript = { stdout: '', stderr: '', outcome: '' };
    for (const line of lines) await playLine(line, folder, transcript);
    const written = (await filesIn(folder)).filter((path) => !given.includes(path));
    transcript.outcome += written.map((path) => `${path}\n`).join('');
    return transcript;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Copies the folders of fixtures/ that the lines name; returns the files that are there then. */
async function stock(folder: string, lines: readonly string[]): Promise<readonly string[]> {
  const named = new Set(lines.flatMap(wordsOf).map((word) => word.split('/')[0] ?? ''));
  for (const name of named) {
    const source = join(FIXTURES, name);
    if (name !== '' && name !== 'transcripts' && existsSync(source))
      await cp(source, join(folder, name), { recursive: true });
  }
  return filesIn(folder);
}

async function playLine(line: string, folder: string, transcript: Transcript): Promise<void> {
  const [command, ...words] = wordsOf(line);
  const [path = '', ...rest] = words;
  if (command === 'append') return appendFile(join(folder, path), rest.join(' '));
  if (command === 'remove') return rm(join(folder, path));
  if (command === 'folder') return mkdir(join(folder, path));
  const edit = command === undefined ? undefined : EDITS[command];
  if (edit) return writeFile(join(folder, path), edit(await readFile(join(folder, path), 'utf8'), rest));
  const { code, stdout, stderr } = await run(words, folder);
  transcript.outcome += `exit ${code}\n`;
  transcript.stdout += plain(stdout);
  transcript.stderr += plain(stderr);
}

type Edit = (text: string, words: readonly string[]) => string;

const EDITS: Readonly<Record<string, Edit>> = {
  replace: (text, [old = '', fresh = '']) => text.replace(old, fresh),
  cut: (text, [line]) =>
    text
      .split(/(?<=\n)/)
      .toSpliced(Number(line) - 1, 1)
      .join(''),
  move: (text, [from, to]) => {
    const lines = text.split(/(?<=\n)/);
    const moved = lines.splice(Number(from) - 1, 1);
    return lines.toSpliced(Number(to) - 1, 0, ...moved).join('');
  },
};

function run(words: readonly string[], cwd: string) {
  const env = { PATH: process.env['PATH'] ?? '' };
  const options = { cwd, env, maxBuffer: 1 << 26 };
  return new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>(
    (resolve) => {
      execFile(process.execPath, [BIN, ...words], options, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
      });
    },
  );
}

/** Digests change with every edit of the policy document or the sources and say nothing to a reader. */
function plain(text: string): string {
  return text
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/(\d\.\d+\.\d+\+)[0-9a-f]{12}\b/g, '$1<sources>')
    .replaceAll('\r\n', '\n');
}

function wordsOf(line: string): readonly string[] {
  return line.trim().split(/\s+/);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
