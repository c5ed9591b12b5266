import { expect, test } from 'vitest';
import { headingRows, tablePanels } from '../../../src/reports/text/table-panels.ts';
import { textTable } from '../../../src/reports/text/text-table.ts';

const ROWS = [
  ['Awards', 'Present', 'Scenario 1', 'change', 'Scenario 2', 'change'],
  ['Province', '4,408.7644', '4,405.9072', '-2.8572', '4,405.3809', '-3.3835'],
  ['Total', '6,462.3840', '6,552.3840', '+90.0000', '6,570.3840', '+108.0000'],
];

test('a table that fits stays one', () => {
  expect(tablePanels(ROWS, [1, 2, 2], 100)).toEqual([ROWS]);
});

test('a table that does not fit becomes several, with every figure whole and what belongs together beside each other', () => {
  const panels = tablePanels(ROWS, [1, 2, 2], 45);
  expect(panels.map((rows) => rows[0])).toEqual([
    ['Awards', 'Present', 'Scenario 1', 'change'],
    ['Awards', 'Scenario 2', 'change'],
  ]);
  const lines = panels.flatMap((rows) => textTable(rows, { width: 45, indent: 0 }));
  expect(lines.join('\n')).not.toContain('…');
  expect(lines).toContain('Total     6,570.3840  +108.0000');
});

test('headings are broken at blanks, with their last words at the bottom', () => {
  expect(headingRows(['Measure', 'due already', 'one change away', '已达到条件'], 10)).toEqual([
    ['', 'due', 'one change', ''],
    ['Measure', 'already', 'away', '已达到条件'],
  ]);
});
