// The sample quarter: every file of fixtures/sample-quarter, from a fixed seed.
import {
  inventQuarter,
  ledgerText,
  type QuarterWish,
  type RosterFile,
  writeQuarter,
} from '../quarter-generator/generate-quarter.ts';
import { referenceOf } from '../reference/reference.ts';
import { cityText } from './city-text.ts';
import { rulingsText } from './rulings-text.ts';
import { withSlips } from './slips.ts';

const WISH: QuarterWish = { seed: 20254, profile: 'sample', enterprises: 165, period: '2025Q4' };

/** Files by path inside the fixture's folder. */
export function sampleQuarter(): readonly RosterFile[] {
  const { quarter: smooth, plans } = inventQuarter(WISH);
  const quarter = withSlips(smooth);
  const text = new TextEncoder();
  return [
    ...writeQuarter(quarter, plans, WISH).map(({ name, bytes }) => ({ name: `rosters/${name}`, bytes })),
    { name: 'ledger.csv', bytes: text.encode(ledgerText(quarter.ledger)) },
    { name: 'decisions.csv', bytes: text.encode(rulingsText(quarter, referenceOf(quarter))) },
    { name: 'city.yaml', bytes: text.encode(cityText()) },
  ];
}
