// README.md in step with the code; `npm run docs` brings it there.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FINDING_KINDS } from '../../src/cli/finding-kinds.ts';
import { POLICY } from '../support/policy.ts';
import {
  columnsTable,
  commandsText,
  findingsTable,
  measuresTable,
  withSection,
} from '../support/readme-tables.ts';

const README = new URL('../../README.md', import.meta.url).pathname;

const COMMANDS = [
  [],
  ['evaluate'],
  ['validate'],
  ['explain'],
  ['diff'],
  ['screen'],
  ['simulate'],
  ['budget'],
  ['pay'],
  ['ledger'],
  ['ledger', 'show'],
  ['ledger', 'add'],
  ['ledger', 'import'],
  ['ledger', 'recover'],
  ['ledger', 'verify'],
  ['template'],
  ['verify'],
  ['policy'],
  ['policy', 'list'],
  ['policy', 'show'],
  ['policy', 'check'],
];

test('the tables of the README are what the code says', async () => {
  const sections: readonly (readonly [string, string])[] = [
    ['commands', commandsText(COMMANDS)],
    ['columns', columnsTable()],
    ['measures', measuresTable(POLICY)],
    ['findings', findingsTable(FINDING_KINDS)],
  ];
  const inStep = sections.reduce(
    (page, [name, content]) => withSection(page, name, content),
    readFileSync(README, 'utf8'),
  );
  await expect(inStep, 'bring the README in step with: npm run docs').toMatchFileSnapshot(README);
});
