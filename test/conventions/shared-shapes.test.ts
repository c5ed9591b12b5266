import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withSharedShapes } from '../../bin/shared-shapes.mjs';

test.each([
  ['a spread before a key', 'x = {...a,b:1};', 'x = {...null,...a,b:1};'],
  ['a spread before a spread', 'x = {...a,...b};', 'x = {...null,...a,...b};'],
  ['literals within literals', 'x = {...a,b:{...c,d}};', 'x = {...null,...a,b:{...null,...c,d}};'],
  ['a spread alone', 'x = {...a};', 'x = {...a};'],
  ['a spread after a key', 'x = {b:1,...a};', 'x = {b:1,...a};'],
  ['what is left over when others are taken', 'var {b,...a} = x;', 'var {b,...a} = x;'],
  ['a text that reads like one', 'x = "{...a,b}";', 'x = "{...a,b}";'],
  ['an empty spread that is there', 'x = {...null,...a,b};', 'x = {...null,...a,b};'],
])('%s', (_, written, expected) => {
  expect(withSharedShapes(written)).toBe(expected);
});

test('objects of one place share their hidden class', () => {
  const made = withSharedShapes('const made = (a) => ({...a,b:1});');
  const program = `${made}
    const all = Array.from({ length: 100 }, (_, a) => made({ a }));
    console.log(all.every((one) => %HaveSameMap(one, all[0])), JSON.stringify(all[7]));`;
  const { stdout } = spawnSync(process.execPath, ['--allow-natives-syntax', '-e', program], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('true {"a":7,"b":1}\n');
});

test.each(['evaluate', 'tool'])('nothing is left to rewrite in what was built: %s', async (name) => {
  const place = new URL(`../../dist/cli/${name}.cjs`, import.meta.url);
  const built = await readFile(fileURLToPath(place), 'latin1');
  expect(withSharedShapes(built)).toBe(built);
});
