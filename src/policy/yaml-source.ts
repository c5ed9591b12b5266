// A YAML text as plain values, with a way back from every value to its line and column.
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Localised } from '../values/lang.ts';
import type { DocumentProblem } from './document-problem.ts';
import { type SyntaxCode, syntaxWording } from './yaml-syntax.ts';

export type Path = readonly PropertyKey[];

export interface YamlSource {
  /** The document as plain values; undefined where the text is not YAML. */
  readonly value: unknown;
  /** What keeps the text from being YAML; empty where nothing does. */
  readonly problems: readonly DocumentProblem[];
  /** A problem at the value of a path, or at its nearest ancestor where it has none; `key` points at that key inside. */
  readonly problemAt: (path: Path, wording: Localised, key?: string) => DocumentProblem;
}

/** Reads YAML 1.2 text. Never throws for what the text says. */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const resolve = (alias: Alias): unknown => alias.resolve(document);
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const syntaxProblem = (offset: number, code: SyntaxCode, message: string): DocumentProblem => ({
    ...place(offset),
    entry: '',
    article: null,
    wording: syntaxWording(code, message),
  });
  const problems = [
    ...document.errors.map(({ pos, code, message }) => syntaxProblem(pos[0], code, message)),
    ...danglingAliases(document).map((offset) => syntaxProblem(offset, 'BAD_ALIAS', '')),
  ];
  const value = problems.length > 0 ? undefined : plainValue(document);
  if (value === TOO_DEEP) problems.push(syntaxProblem(0, 'TOO_MANY_ALIASES', ''));
  return {
    value: problems.length > 0 ? undefined : value,
    problems,
    problemAt: (path, wording, key) => {
      const nodes = nodesAlong(document.contents, path, resolve);
      return {
        ...place(offsetOf(nodes.at(-1), key)),
        entry: entryOf(nodes, path),
        article: articleOf(nodes),
        wording,
      };
    },
  };
}

const TOO_DEEP = Symbol('aliases beyond reason');

/** The document's plain value; a marker where its aliases multiply beyond what any real document does. */
function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return TOO_DEEP;
    throw error;
  }
}

/** Offsets of aliases whose anchor is not there. */
function danglingAliases(document: Document.Parsed): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** The nodes from the root down a path, as far as there are any; aliases count as what they stand for. */
function nodesAlong(root: unknown, path: Path, resolve: (alias: Alias) => unknown): readonly unknown[] {
  const nodes: unknown[] = [root];
  for (const step of path) {
    const next = childOf(nodes.at(-1), step);
    const plain = isAlias(next) ? resolve(next) : next;
    if (!isNode(plain)) break;
    nodes.push(plain);
  }
  return nodes;
}

function childOf(node: unknown, step: PropertyKey): unknown {
  if (isMap(node)) return node.items.find(({ key }) => keyText(key) === String(step))?.value;
  return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
}

function offsetOf(node: unknown, key: string | undefined): number {
  const keyNode = isMap(node) ? node.items.find((pair) => keyText(pair.key) === key)?.key : undefined;
  const found = isNode(keyNode) ? keyNode : node;
  return isNode(found) ? (found.range?.[0] ?? 0) : 0;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** The text of a key of a map node; undefined where there is none. */
function textOf(node: unknown, key: string): string | undefined {
  const value = isMap(node) ? node.get(key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function articleOf(nodes: readonly unknown[]): string | null {
  for (const node of [...nodes].reverse()) {
    const article = textOf(node, 'article') ?? textOf(node, 'source');
    if (article !== undefined) return article;
  }
  return null;
}

// A list's entry is called by its id where it has one: a reader looks for `hnte`, not for number 9.
function entryOf(nodes: readonly unknown[], path: Path): string {
  const steps = path.map((step, index) => {
    if (typeof step !== 'number') return String(step);
    const node = nodes[index + 1];
    return textOf(node, 'id') ?? textOf(node, 'field') ?? String(step + 1);
  });
  return steps.join(' › ');
}
