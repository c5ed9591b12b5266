// Who may import whom: the architecture's diagram as data, held against the import lines of src.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = new URL('../../src', import.meta.url).pathname;

/** Folder → folders it may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  values: [],
  diagnostics: ['values'],
  roster: ['values', 'diagnostics'],
  // The policy's schema names roster columns, so that a misspelt field is found where it is read.
  policy: ['values', 'diagnostics', 'roster'],
  validation: ['values', 'diagnostics', 'roster'],
  enterprises: ['values', 'diagnostics', 'roster'],
  eligibility: ['values', 'diagnostics', 'roster', 'policy', 'enterprises'],
  ledger: ['values', 'diagnostics', 'roster', 'policy', 'eligibility'],
  claims: ['values', 'diagnostics', 'roster', 'policy', 'enterprises', 'eligibility'],
  targets: ['values', 'roster', 'policy', 'enterprises'],
  pools: ['values', 'roster', 'policy', 'enterprises'],
  screening: ['values', 'roster', 'enterprises'],
  evaluation: [
    'values',
    'diagnostics',
    'roster',
    'policy',
    'validation',
    'enterprises',
    'eligibility',
    'claims',
    'targets',
    'pools',
    'screening',
  ],
  simulation: ['values', 'policy', 'eligibility', 'evaluation'],
  payment: ['values', 'diagnostics', 'roster', 'policy', 'eligibility', 'ledger', 'evaluation'],
  diff: [
    'values',
    'diagnostics',
    'roster',
    'policy',
    'enterprises',
    'eligibility',
    'claims',
    'pools',
    'evaluation',
  ],
  reports: [
    'values',
    'diagnostics',
    'roster',
    'policy',
    'eligibility',
    'ledger',
    'evaluation',
    'payment',
    'diff',
    'screening',
    'simulation',
  ],
  io: [
    'values',
    'diagnostics',
    'roster',
    'policy',
    'validation',
    'enterprises',
    'eligibility',
    'ledger',
    'claims',
    'targets',
    'pools',
    'evaluation',
    'payment',
    'diff',
    'screening',
    'simulation',
    'reports',
  ],
  cli: [
    'values',
    'diagnostics',
    'roster',
    'policy',
    'validation',
    'enterprises',
    'eligibility',
    'ledger',
    'claims',
    'targets',
    'pools',
    'evaluation',
    'payment',
    'diff',
    'screening',
    'simulation',
    'reports',
    'io',
  ],
};

/** Modules that only some folders may use; everything from node_modules and Node itself that reaches out. */
const ONLY_IN: readonly (readonly [module: RegExp, folders: readonly string[]])[] = [
  [/^node:(?!util$)/, ['io', 'cli']],
  [/^(@e965\/xlsx|wasm-xlsxwriter|exceljs|csv-parse|csv-stringify)/, ['io']],
  [/^(commander|chalk)$/, ['cli']],
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = files.flatMap((name): Import[] => {
  const text = readFileSync(join(SRC, name), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(
    ([, specifier]) => specifier ?? [],
  );
  return specifiers.map((target) => ({ file: name, from: topFolder(name), target }));
});

function topFolder(path: string): string {
  return path.split(/[\\/]/)[0] ?? '';
}

function targetFolder({ file, target }: Import): string {
  return topFolder(relative(SRC, join(SRC, file, '..', target)));
}

describe('folders', () => {
  test('all stand in the diagram', () => {
    expect(
      [...new Set(files.map(topFolder))].sort(),
      'each folder of src has its line in MAY_IMPORT above, and its place in the drawing of the README',
    ).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test('import only what the diagram lets them', () => {
    const crossed = imports
      .filter(({ target }) => target.startsWith('.'))
      .filter((one) => targetFolder(one) !== one.from && !MAY_IMPORT[one.from]?.includes(targetFolder(one)));
    expect(
      crossed.map(({ file, target }) => `${file} → ${target}`),
      'imports of a folder that MAY_IMPORT does not allow: what both need belongs further left',
    ).toEqual([]);
  });

  test('keep disk, formats and terminal at the edges', () => {
    const crossed = imports.filter(({ from, target }) =>
      ONLY_IN.some(([module, folders]) => module.test(target) && !folders.includes(from)),
    );
    expect(
      crossed.map(({ file, target }) => `${file} → ${target}`),
      'modules that ONLY_IN keeps to some folders: what they give is handed in from there',
    ).toEqual([]);
  });
});

describe('the clock and chance', () => {
  test.each(files)('%s asks for neither', (name) => {
    const text = readFileSync(join(SRC, name), 'utf8');
    const clock =
      name === join('cli', 'main.ts') ? null : (/\bnew Date\(\)|Date\.now\(/.exec(text)?.[0] ?? null);
    expect(
      [clock, /Math\.random\(/.exec(text)?.[0] ?? null],
      'the day is handed in from src/cli/main.ts, so that the same inputs give the same bytes',
    ).toEqual([null, null]);
  });
});
