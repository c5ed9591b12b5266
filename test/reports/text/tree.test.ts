import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/reports/text/columns.ts';
import { treeLines } from '../../../src/reports/text/tree.ts';

const shown = (node: Parameters<typeof treeLines>[0], width: number) =>
  treeLines(node, width).map(({ text }) => text);

describe('a tree', () => {
  test('has guides down to the last branch', () => {
    const node = { text: '甲', children: [{ text: '乙', children: [{ text: '丙' }] }, { text: '丁' }] };
    expect(shown(node, 80)).toEqual(['甲', '├─ 乙', '│  └─ 丙', '└─ 丁']);
  });

  test('wraps long texts behind its guides', () => {
    const node = { text: '甲', children: [{ text: '一二三四五六七八九十一二', children: [{ text: '乙' }] }] };
    expect(shown(node, 25)).toEqual(['甲', '└─ 一二三四五六七八九十', '   │ 一二', '   └─ 乙']);
  });

  test('stays within its width', () => {
    const node = { text: '甲', children: [{ text: '长'.repeat(90), children: [{ text: '长'.repeat(90) }] }] };
    for (const line of shown(node, 60)) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });
});
