import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/reports/text/columns.ts';
import { definitionLines, wrapText } from '../../../src/reports/text/wrap.ts';

test.each([
  ['fits', 10, ['fits']],
  ['two words', 5, ['two', 'words']],
  ['专精特新中小企业', 8, ['专精特新', '中小企业']],
  ['专精特新中小企业', 9, ['专精特新', '中小企业']],
  ['奖补事项，按条款', 8, ['奖补事', '项，按条', '款']],
  ['按（宁政办）执行', 6, ['按（宁', '政办）', '执行']],
  ['一二（三', 6, ['一二', '（三']],
  ['按 20% 计算', 6, ['按 20%', '计算']],
  ['如 提高:measure=25', 14, ['如 提高:', 'measure=25']],
  ['a\n\nb', 5, ['a', '', 'b']],
  ['unbreakable', 4, ['unbreakable']],
  ['', 4, ['']],
])('“%s” within %i columns', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test('nothing is lost but the blanks at line ends', () => {
  const text = '研发总投入的20%，不高于三年累计缴税总额，最高200万元；省80%，其余由市承担 and so on';
  for (let width = 12; width < 60; width += 1) {
    const lines = wrapText(text, width);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  }
});

test('each line is as long as it can be, also with signs that join', () => {
  // Words of one or several signs: plain, wide, wide with two marks, joined into one.
  const word = fc.constantFrom('ab', 'c', '奖', '企\u0301\u0302', '👩\u200d🔬', 'e\u0301e', '（一');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 8, max: 40 }),
      (words, width) => {
        const lines = wrapText(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const [index, line] of lines.entries()) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          const next = lines[index + 1]?.split(' ')[0];
          if (next !== undefined) expect(displayWidth(`${line} ${next}`)).toBeGreaterThan(width);
        }
      },
    ),
  );
});

test('terms stand on the left, texts line up on the right', () => {
  const lines = definitionLines(
    [
      ['事项', 'one two three four five'],
      ['-q', 'x'],
    ],
    { width: 26 },
  );
  expect(lines).toEqual(['  事项  one two three four', '        five', '  -q    x']);
});

test('a very long term has a line of its own', () => {
  const long = 'x'.repeat(40);
  expect(
    definitionLines(
      [
        [long, 'text'],
        ['y', 'z'],
      ],
      { width: 80 },
    ),
  ).toEqual([`  ${long}`, `${' '.repeat(38)}text`, `  y${' '.repeat(35)}z`]);
});

test('the brackets of a document number neither end nor begin a line', () => {
  const lines = wrapText('quality SMEs (工信部企业〔2022〕63号, rule set)', 26);
  expect(lines.filter((line) => /^〕|〔$/u.test(line))).toEqual([]);
});
