// Nested points as lines with guides, for a terminal.
import type { SummaryLine } from './summary-line.ts';
import { wrapText } from './wrap.ts';

export interface TreeNode {
  readonly text: string;
  readonly tone?: SummaryLine['tone'];
  readonly children?: readonly TreeNode[];
}

/** The node and everything under it, each text wrapped within `width` columns behind its guides. */
export function treeLines(node: TreeNode, width: number): readonly SummaryLine[] {
  return linesOf(node, width, '', '');
}

// `first` stands before the first line of a node, `rest` before the others and before what is under it.
function linesOf(
  { text, tone = 'plain', children = [] }: TreeNode,
  width: number,
  first: string,
  rest: string,
): SummaryLine[] {
  const under = children.length > 0 ? `${rest}│ ` : rest;
  const own = wrapText(text, Math.max(20, width - Math.max(first.length, under.length))).map(
    (line, index) => ({
      text: `${index === 0 ? first : under}${line}`.trimEnd(),
      tone,
    }),
  );
  const below = children.flatMap((child, index) => {
    const last = index === children.length - 1;
    return linesOf(child, width, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`);
  });
  return [...own, ...below];
}
