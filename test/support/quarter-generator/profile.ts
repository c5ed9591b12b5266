// How much goes wrong in a quarter.

export interface Profile {
  readonly name: 'clean' | 'messy' | 'sample';
  /** Chances by cell, row or file. */
  readonly blankOptional: number;
  readonly blankNeeded: number;
  readonly unreadable: number;
  readonly lackingColumn: number;
  readonly wrongCode: number;
  readonly blankCode: number;
  readonly reportedTwice: number;
  readonly conflicting: number;
  readonly repeatedRow: number;
  /** How often a sheet has a column that is none of the contract's, where cells take any form. */
  readonly foreignColumn: number;
  /** How often a value stands on a border of some rule. */
  readonly onBorder: number;
  /** Whether a cell takes any form the contract names, or the one its column is written in. */
  readonly anyForm: boolean;
  /** Revenues of any size, for every milestone; otherwise those of a city. */
  readonly anySize: boolean;
}

export const PROFILES = {
  clean: {
    name: 'clean',
    blankOptional: 0.03,
    blankNeeded: 0,
    unreadable: 0,
    lackingColumn: 0.06,
    wrongCode: 0,
    blankCode: 0,
    reportedTwice: 0.08,
    conflicting: 0,
    repeatedRow: 0,
    foreignColumn: 0.4,
    onBorder: 0.25,
    anyForm: true,
    anySize: true,
  },
  messy: {
    name: 'messy',
    blankOptional: 0.06,
    blankNeeded: 0.02,
    unreadable: 0.02,
    lackingColumn: 0.06,
    wrongCode: 0.03,
    blankCode: 0.01,
    reportedTwice: 0.15,
    conflicting: 0.5,
    repeatedRow: 0.04,
    foreignColumn: 0.4,
    onBorder: 0.25,
    anyForm: true,
    anySize: true,
  },
  sample: {
    name: 'sample',
    blankOptional: 0.01,
    blankNeeded: 0,
    unreadable: 0,
    lackingColumn: 0,
    wrongCode: 0,
    blankCode: 0,
    reportedTwice: 0.03,
    conflicting: 0,
    repeatedRow: 0,
    foreignColumn: 0,
    onBorder: 0,
    anyForm: false,
    anySize: false,
  },
} as const satisfies Readonly<Record<string, Profile>>;
