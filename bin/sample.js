// Evaluates the sample quarter. Findings in the sample (exit code 1) are what it is there to show, not a failure.
import { spawnSync } from 'node:child_process';

const SAMPLE = 'fixtures/sample-quarter';
const { status } = spawnSync(
  process.execPath,
  [
    'bin/xining-tiers.js',
    'evaluate',
    `${SAMPLE}/rosters`,
    ...['--ledger', `${SAMPLE}/ledger.csv`],
    ...['--decisions', `${SAMPLE}/decisions.csv`],
    ...['--city', `${SAMPLE}/city.yaml`],
    ...['--out', 'xining-tiers-2025Q4'],
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status === 1 ? 0 : (status ?? 3);
