// The tables of the first page share its columns: a label, four counts, up to five amounts.

/** Widths in half-width characters. */
export const FIGURE_WIDTHS = { label: 27, count: 9, money: 15 } as const;
