// Cells of a column that shows few different texts: equal ones are one cell, made once and handed on once.
import { type Cell, text } from '../book.ts';

type Look = Parameters<typeof text>[1];

/** Answers the cell of a text, the same one for the same text and look; looks are told apart by identity. */
export function sharedTexts(): (value: string, look?: Look) => Cell {
  const byLook = new Map<Look, Map<string, Cell>>();
  return (value, look) => {
    let cells = byLook.get(look);
    if (cells === undefined) {
      cells = new Map();
      byLook.set(look, cells);
    }
    let cell = cells.get(value);
    if (cell === undefined) {
      cell = text(value, look);
      cells.set(value, cell);
    }
    return cell;
  };
}
