// Time and peak memory of whole processes: start-up, one roster, and quarters of eleven .xlsx files, beside what was
// recorded before.
// node test/support/bench/bench.js [--record] [--starts] [--growth] [enterprises …]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypescript } from '../load-typescript.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/xining-tiers/bench');
const RECORDED = fileURLToPath(new URL('recorded.json', import.meta.url));
const BIN = join(ROOT, 'bin/xining-tiers.js');
const MEASURE = fileURLToPath(new URL('measure.js', import.meta.url));
const RUNS = new Map([
  [300, 9],
  [3000, 9],
  [30_000, 3],
]);
const BARE = ['-e', '0'];
const ONE_RUNS = 9;
const START_RUNS = 15;
const PART_RUNS = 3;
const SEED = 7;
// Rises when the generator changes what it makes, so that no old rosters are measured.
const EDITION = 1;

const args = process.argv.slice(2);
const startsOnly = args.includes('--starts');
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const recorded = JSON.parse(await readFile(RECORDED, 'utf8'));

say(`this machine  ${machine().summary}`);
say(`recorded on   ${recorded.machine}`);
say('');
say('what                     median        fastest–slowest     memory    recorded');
const bare = timings(BARE, START_RUNS);
say(line('bare node', { seconds: bare, memory: null }, recorded.bare));
const found = { machine: machine().summary, bare: { seconds: rounded(median(bare)) }, starts: {}, sizes: {} };
if (sizes.length === 0) {
  for (const option of ['--version', '--help']) {
    const paired = pairs([BIN, option], START_RUNS);
    found.starts[option] = recordOf(paired);
    say(line(option, paired, recorded.starts?.[option]));
  }
  if (startsOnly) process.exit(0);
  const [roster] = (await readdir(await rostersOf(3000))).sort();
  const result = await measured(join(await rostersOf(3000), roster), ONE_RUNS);
  found.one = recordOf(result);
  say(line('one roster', result, recorded.one));
}
for (const size of startsOnly ? [] : sizes.length > 0 ? sizes : RUNS.keys()) {
  const result = await measured(await rostersOf(size), RUNS.get(size));
  found.sizes[size] = recordOf(result);
  say(line(`${size} in eleven`, result, recorded.sizes[size]));
}
if (sizes.length === 0 && !startsOnly) {
  const result = await measured(await rostersOf(3000, 'xlsx', 'county'), RUNS.get(3000));
  found.county = recordOf(result);
  say(line('3000 in 31 columns', result, recorded.county));
  await parts();
}
if (args.includes('--growth')) await growth();
if (args.includes('--record')) {
  const { starts, one, county, reading, writing, growth } = recorded;
  const kept = { starts, one, county, reading, writing, growth };
  const all = { ...kept, ...found, sizes: { ...recorded.sizes, ...found.sizes } };
  await writeFile(RECORDED, `${JSON.stringify(all, null, 2)}\n`);
}

/** Reading by format and writing by workbook, within one process. */
async function parts() {
  const { FORMATS, converted, readOnce, writeOnce } = await loadTypescript('test/support/bench/parts.ts');
  // The documents stand beside the code that reads them.
  await cp(join(ROOT, 'dist/policy'), join(CACHE, '../../policy'), { recursive: true });
  const folder = join(CACHE, `${EDITION}-formats`);
  await mkdir(folder, { recursive: true });
  const [first] = (await readdir(await rostersOf(30_000))).sort();
  found.reading = {};
  for (const format of FORMATS) {
    const path = join(folder, `2025Q4 roster.${format}`);
    if (!existsSync(path)) await writeFile(path, converted(join(await rostersOf(30_000), first), format));
    const times = [];
    let rows = 0;
    for (let run = 0; run < PART_RUNS; run += 1) {
      const once = await readOnce(path);
      times.push(once.seconds);
      rows = once.rows;
    }
    found.reading[format] = { seconds: rounded(median(times)) };
    const each = `  ${Math.round(rows / median(times)).toLocaleString('en')} rows/s`;
    say(line(`reading .${format}`, { seconds: times, memory: null }, recorded.reading?.[format], each));
  }
  const written = new Map();
  for (let run = 0; run < PART_RUNS; run += 1)
    for (const [kind, seconds] of await writeOnce(await rostersOf(3000)))
      written.set(kind, [...(written.get(kind) ?? []), seconds]);
  found.writing = {};
  for (const [kind, seconds] of written) {
    found.writing[kind] = { seconds: rounded(median(seconds)) };
    say(line(`writing ${kind}`, { seconds, memory: null }, recorded.writing?.[kind]));
  }
}

/** What a province would ask for: once each, since it takes minutes. */
async function growth() {
  found.growth = {};
  const folder = await mkdtemp(join(tmpdir(), 'xining-tiers-bench-'));
  const wide = ['--max-size', '1000', '--quiet'];
  const cases = [
    ['100000 in .xlsx', ['evaluate', await rostersOf(100_000), '--out', join(folder, 'x'), ...wide]],
    ['100000 in .csv', ['evaluate', await rostersOf(100_000, 'csv'), '--out', join(folder, 'c'), ...wide]],
    [
      'diff of 100000',
      ['diff', await rostersOf(100_000, 'csv'), await rostersOf(100_000, 'csv'), '--max-size', '1000'],
    ],
  ];
  for (const [what, command] of cases) {
    const result = await once(folder, command);
    found.growth[what] = { seconds: rounded(median(result.seconds)), megabytes: result.memory };
    say(line(what, result, recorded.growth?.[what]));
  }
  await rm(folder, { recursive: true });
}

async function once(folder, command) {
  const report = join(folder, 'memory');
  const seconds = timings([MEASURE, report, BIN, ...command], 1);
  return { seconds, memory: Math.round(Number(await readFile(report, 'utf8')) / 1024) };
}

function recordOf({ seconds, memory, ratios }) {
  return {
    seconds: rounded(median(seconds)),
    timesBare: rounded(median(ratios)),
    ...(memory && { megabytes: memory }),
  };
}

async function rostersOf(size, formats = 'xlsx', columns = 'all') {
  const form = [formats, columns]
    .filter((word) => word !== 'xlsx' && word !== 'all')
    .map((word) => `-${word}`);
  const folder = join(CACHE, `${EDITION}-${SEED}-${size}${form.join('')}`);
  if (existsSync(folder)) return folder;
  const { generateQuarter } = await loadTypescript('test/support/quarter-generator/generate-quarter.ts');
  const half = `${folder}.making`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  const wish = { seed: SEED, profile: 'sample', enterprises: size, period: '2025Q4', formats, columns };
  for (const { name, bytes } of generateQuarter(wish).files) await writeFile(join(half, name), bytes);
  await rename(half, folder);
  return folder;
}

async function measured(rosters, runs = 3) {
  const folder = await mkdtemp(join(tmpdir(), 'xining-tiers-bench-'));
  const command = ['evaluate', rosters, '--out', join(folder, 'run'), '--quiet'];
  const paired = pairs([BIN, ...command], runs);
  const report = join(folder, 'memory');
  run([MEASURE, report, BIN, ...command]);
  const memory = Math.round(Number(await readFile(report, 'utf8')) / 1024);
  await rm(folder, { recursive: true });
  return { ...paired, memory };
}

function timings(command, times) {
  return Array.from({ length: times }, () => timed(command));
}

/**
 * Seconds, and these in starts of bare Node, which machines have in common: each in the mean of one just before and one
 * just after, so that what else the machine does falls on both.
 */
function pairs(command, times) {
  const seconds = [];
  const ratios = [];
  for (let before = timed(BARE), run = 0; run < times; run += 1) {
    const own = timed(command);
    const after = timed(BARE);
    seconds.push(own);
    ratios.push((2 * own) / (before + after));
    before = after;
  }
  return { seconds, ratios };
}

function timed(command) {
  const start = performance.now();
  run(command);
  return (performance.now() - start) / 1000;
}

// Findings in the rosters (exit code 1) are no failure here.
function run(command) {
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`exit ${status}: ${stderr}`);
}

function line(what, { seconds, memory, ratios }, before, note = '') {
  const spread = `${rounded(Math.min(...seconds))}–${rounded(Math.max(...seconds))} s`;
  const then = before ? `${before.seconds} s${before.megabytes ? `, ${before.megabytes} MB` : ''}` : 'none';
  const now = `${rounded(median(seconds))} s`;
  return [
    what.padEnd(20),
    now.padStart(9),
    spread.padStart(22),
    (memory ? `${memory} MB` : '').padStart(11),
    `   ${then}`,
    before ? moved(median(seconds), before.seconds) : '',
    ratios ? `  ${median(ratios).toFixed(2)} × bare` : '',
    before?.timesBare ? ` (${before.timesBare})` : '',
    note,
  ].join('');
}

/** What moved by more than a tenth since it was recorded; other machines move all alike. */
function moved(now, then) {
  const share = now / then - 1;
  return Math.abs(share) < 0.1 ? '' : `  ${share > 0 ? '+' : ''}${Math.round(share * 100)} %`;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function rounded(value) {
  return Number(value.toFixed(2));
}

function machine() {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return { summary: `${availableParallelism()} cores, ${gigabytes} GB, Node ${process.versions.node}` };
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
