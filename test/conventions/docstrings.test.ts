// Every function that other files may call says, right above it, what goes in and out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = new URL('../../src', import.meta.url).pathname;
const EXPORTED = /^export (?:async )?function\*? (?<name>\w+)/;

/** Names of the exported functions of a source that have no docstring. */
function bare(source: string): readonly string[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    const name = EXPORTED.exec(line)?.groups?.['name'];
    return name === undefined || lines[index - 1]?.endsWith('*/') ? [] : [name];
  });
}

test('tells a function with a docstring from one without', () => {
  const source = [
    '/** Doubles. */',
    'export function twice(n: number) {',
    '}',
    '',
    '// Halves.',
    'export async function half() {',
  ];
  expect(bare(source.join('\n'))).toEqual(['half']);
});

test('every exported function has one', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(0);
  const without = files.flatMap((file) =>
    bare(readFileSync(join(SRC, file), 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(without, 'exported functions without `/** … */` right above them').toEqual([]);
});
