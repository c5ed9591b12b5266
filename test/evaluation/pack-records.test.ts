import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedJson, type RecordShape, recordPacker } from '../../src/evaluation/pack-records.ts';

interface Line {
  readonly id: string;
  readonly unit: string | null;
  readonly cells: Readonly<Record<string, string | null>>;
  readonly pools: readonly string[];
  readonly seen: readonly string[];
  readonly rows: number;
}

const line: fc.Arbitrary<Line> = fc.record({
  id: fc.string({ unit: 'binary' }),
  unit: fc.constantFrom('chengdong', 'datong', null),
  cells: fc.dictionary(fc.string(), fc.option(fc.string())),
  pools: fc.array(fc.constantFrom('reserve', 'backbone')),
  seen: fc.array(fc.string()),
  rows: fc.integer(),
});

function packed(lines: readonly Line[], shape: RecordShape<Line>): readonly Line[] {
  const packer = recordPacker(shape);
  for (const one of lines) packer.add(one);
  return packer.finish();
}

test('packed records read, and turn into JSON, as the records did', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const list = packed(lines, { plain: ['id'] });
      expect(
        list.map(({ id, unit, cells, pools, seen, rows }) => ({ id, unit, cells, pools, seen, rows })),
      ).toEqual(lines);
      expect(JSON.stringify(list)).toBe(JSON.stringify(lines));
      expect(list.map(packedJson)).toEqual(lines.map((one) => JSON.stringify(one)));
    }),
  );
});

test('what is made is not kept, and made anew each time', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), (lines) => {
      const list = packed(
        lines.map(({ seen: _, ...rest }) => ({
          ...rest,
          get seen(): readonly string[] {
            throw new Error('asked');
          },
        })),
        { made: { seen: ({ id, rows }) => [id, String(rows)] } },
      );
      expect(list.map(({ seen }) => seen)).toEqual(lines.map(({ id, rows }) => [id, String(rows)]));
    }),
  );
});

test('a record with another key than the first is refused', () => {
  const packer = recordPacker<Partial<Line>>({});
  packer.add({ id: 'a' });
  expect(() => packer.add({ id: 'b', rows: 1 })).toThrow(RangeError);
  expect(() => packer.add({ rows: 1 })).toThrow(RangeError);
  expect(() => packer.add({})).toThrow(RangeError);
});
