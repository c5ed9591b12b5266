// Columns as they are settled on the command line: `--map 列=含义`.
import { InputError } from '../io/input-error.ts';
import { type ColumnMapping, readMappedHeader, readMeaning } from '../roster/column-mapping.ts';

/** The entries of `header=meaning` pairs. Throws InputError for what cannot be read. */
export function mappingNamed(pairs: readonly string[]): ColumnMapping {
  return pairs.map((pair) => {
    const [, header = '', written = ''] = /^(.+?)=(.+)$/su.exec(pair.trim()) ?? [];
    const meaning = readMeaning(written);
    if (header === '' || meaning === undefined) throw unreadablePair(pair);
    return { ...readMappedHeader(header), meaning };
  });
}

function unreadablePair(pair: string): InputError {
  return new InputError({
    zh: {
      message: `--map 看不懂“${pair}”`,
      hint: '写成 名单中的列名=规定的列名，可加括号写明单位或日期顺序，例如 --map 营业额=上年度营业收入（元）；不读取的写 --map 列名=不读；只对一个单位的写 --map 城东区/列名=…',
    },
    en: {
      message: `--map cannot tell "${pair}"`,
      hint: 'write header=column, with a unit or an order of dates in brackets, such as --map 营业额=revenue(元); header=skip leaves it out; for one unit write 城东区/header=…',
    },
  });
}
