// `pay` held against ledgers that are not the one the run goes by: an older copy, an empty one, another.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTERS = fileURLToPath(new URL('../../fixtures/small-payment/rosters', import.meta.url));

let root = '';
const at = (name: string): string => join(root, name);

/** `run` and `grown.csv` after its first batch; `later` was evaluated with that ledger; `header.csv` holds no payment. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ledgers-'));
  await tool(['evaluate', ROSTERS, '--out', at('run')]);
  await tool(['pay', at('run'), '--ledger', at('grown.csv'), '--payer', '市级', '--approve']);
  await tool(['evaluate', ROSTERS, '--out', at('later'), '--ledger', at('grown.csv')]);
  await writeFile(at('header.csv'), '统一社会信用代码,企业名称,奖补事项\r\n');
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

interface Answer {
  readonly code: number;
  readonly said: string;
}

function tool(args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ code, said: stdout + stderr });
    });
  });
}

/** A run of its own, and a ledger of its own, as they stood. */
async function copies(run: string, ledger: string, name: string) {
  await cp(at(run), at(name), { recursive: true });
  await cp(at(ledger), at(`${name}.csv`));
  return { run: at(name), ledger: at(`${name}.csv`) };
}

async function batchesOf(run: string): Promise<readonly string[]> {
  return await readdir(join(run, '兑付')).catch(() => []);
}

describe('a ledger without payments that the run was evaluated with', () => {
  test.each([[[]], [['--approve']]])('is refused with %j, with nothing written', async (options) => {
    const { run, ledger } = await copies('later', 'header.csv', `older-${options.length}`);
    const before = await readFile(ledger);
    const { code, said } = await tool(['pay', run, '--ledger', ledger, ...options]);
    expect(code).toBe(2);
    expect(said).toMatch(/缺少核定时所用台账（grown\.csv）中的 \d+ 条兑付记录/);
    expect(await readFile(ledger)).toEqual(before);
    expect(await batchesOf(run)).toEqual([]);
  });

  test('the one that was used, and the same with more behind it, are taken', async () => {
    const { run, ledger } = await copies('later', 'grown.csv', 'continued');
    expect((await tool(['pay', run, '--ledger', ledger, '--payer', '省级', '--approve'])).code).toBe(0);
    expect((await tool(['pay', run, '--ledger', ledger])).code).toBe(0);
    expect(await batchesOf(run)).toEqual(['2025Q4-02', '2025Q4-03']);
  });
});

describe('a ledger without an approved batch of the run', () => {
  test('is refused where nobody can tell what the batch paid', async () => {
    const { run } = await copies('run', 'header.csv', 'unknown');
    const other = at('same-name.csv');
    const row =
      '91630102MA00000000,青海别家制造有限公司,hnte,2025,2025Q4-01,市级,市级,150000,已拨付,2026-01-05,,';
    const header = '统一社会信用代码,企业名称,奖补事项,年度,批次,资金层级,承担单位,金额,状态,日期,文号,备注';
    await writeFile(other, `${header}\r\n${row}\r\n`);
    const [batch = ''] = await batchesOf(run);
    await rm(join(run, '兑付', batch, 'payment.json'));
    const { code, said } = await tool(['pay', run, '--ledger', other]);
    expect([code, said.includes('没有本结果已批准的批次')]).toEqual([2, true]);
  });

  test('is refused where the command makes another one', async () => {
    const { run, ledger } = await copies('run', 'header.csv', 'other');
    const { code, said } = await tool(['pay', run, '--ledger', ledger, '--batch', '另批', '--approve']);
    expect(code).toBe(2);
    expect(said).toContain('没有本结果已批准的批次：兑付/2025Q4-01');
    expect(await batchesOf(run)).toEqual(['2025Q4-01']);
  });

  test('is refused where it makes that one otherwise, which stays as it is', async () => {
    const { run } = await copies('run', 'header.csv', 'otherwise');
    const ledger = at('not-there.csv');
    const manifest = await readFile(join(run, '兑付/2025Q4-01/manifest.json'), 'utf8');
    const args = ['pay', run, '--ledger', ledger, '--payer', '市级', '--approve'];
    const { code, said } = await tool([...args, '--date', '2026-02-10']);
    expect(code).toBe(2);
    expect(said).toContain('没有本结果已批准的批次：兑付/2025Q4-01');
    expect(await readFile(join(run, '兑付/2025Q4-01/manifest.json'), 'utf8')).toBe(manifest);
    expect(await readdir(root)).not.toContain('not-there.csv');
  });

  test('is refused where it has a batch of that name with other payments', async () => {
    const { run, ledger } = await copies('run', 'header.csv', 'namesake');
    await tool(['evaluate', ROSTERS, '--out', at('stranger')]);
    await tool(['pay', at('stranger'), '--ledger', ledger, '--payer', '省级', '--approve']);
    const before = await readFile(ledger);
    const { code, said } = await tool(['pay', run, '--ledger', ledger, '--approve']);
    expect(code).toBe(2);
    expect(said).toContain('没有本结果已批准的批次：兑付/2025Q4-01');
    expect(await readFile(ledger)).toEqual(before);
    expect(await batchesOf(run)).toEqual(['2025Q4-01']);
  });

  test('gets it where the same command is run again, as after one that was broken off', async () => {
    const { run } = await copies('run', 'header.csv', 'again');
    const ledger = at('begun.csv');
    const { code } = await tool(['pay', run, '--ledger', ledger, '--payer', '市级', '--approve']);
    expect(code).toBe(0);
    expect(await readFile(ledger)).toEqual(await readFile(at('grown.csv')));
  });
});

test('what came back since leaves a batch entered', async () => {
  const { run, ledger } = await copies('run', 'grown.csv', 'back');
  const [, first = ''] = (await readFile(ledger, 'utf8'))
    .split('\r\n')
    .filter((line) => line.includes('市级'));
  const [code = '', , measure = ''] = first
    .replaceAll('"', '')
    .split(',')
    .filter((cell) => cell !== '' && !/^\d{1,3}$/.test(cell));
  const revoked = await tool([
    'ledger',
    'recover',
    code,
    measure,
    '--revoke',
    '--ledger',
    ledger,
    '--date',
    '2026-03-01',
    '--reason',
    '撤销',
    '--document',
    '例〔2026〕1号',
  ]);
  expect(revoked.code).toBe(0);
  const again = await tool(['pay', run, '--ledger', ledger, '--payer', '市级']);
  expect(again.code).toBe(0);
  // That run knows nothing of why; one that was made with the ledger as it is now does.
  expect(again.said).toMatch(/核定时不知道台账中此项已追回或撤销批准 +1 /);
  await tool(['evaluate', ROSTERS, '--out', at('anew'), '--ledger', ledger]);
  const anew = await tool(['pay', at('anew'), '--ledger', ledger, '--payer', '市级']);
  expect(anew.said).toMatch(/未批准，未记入台账）：1 笔/);
  expect(anew.said).toContain('前批款项已追回或撤销批准，现再次拨付');
  expect(anew.said).toContain('前批（2025Q4-01）已于2026-03-01撤销批准：撤销');
});

test('documents of an approved batch that were lost are written again by the same command', async () => {
  const { run, ledger } = await copies('run', 'grown.csv', 'restored');
  const manifest = await readFile(join(run, '兑付/2025Q4-01/manifest.json'), 'utf8');
  await rm(join(run, '兑付'), { recursive: true });
  const before = await readFile(ledger);
  const args = ['pay', run, '--ledger', ledger, '--payer', '市级', '--batch', '2025Q4-01', '--approve'];
  expect((await tool(args)).code).toBe(0);
  const restored = JSON.parse(await readFile(join(run, '兑付/2025Q4-01/manifest.json'), 'utf8'));
  const { inputs: _, ...rest } = JSON.parse(manifest);
  expect(restored).toMatchObject(rest);
  expect(await readFile(ledger)).toEqual(before);
});

describe('a run evaluated without a ledger', () => {
  const evaluate = (name: string, previous: string, ...options: readonly string[]) =>
    tool([
      'evaluate',
      ROSTERS,
      '--period',
      '2026Q1',
      '--out',
      at(name),
      '--previous',
      at(previous),
      ...options,
    ]);

  test.each([
    ['went by one', 'later'],
    ['was paid from', 'run'],
  ])('is not paid where the run of the period before %s', async (_, previous) => {
    const { said } = await evaluate(`forgot-${previous}`, previous);
    expect(said).toContain('没有给出台账（--ledger），而上期结果用过台账或已批准兑付');
    for (const options of [[], ['--ledger', at('mistyped.csv'), '--approve']]) {
      const refused = await tool(['pay', at(`forgot-${previous}`), ...options]);
      expect(refused.code).toBe(2);
      expect(refused.said).toContain('核定时没有给出台账');
    }
    expect(await readdir(root)).not.toContain('mistyped.csv');
  });

  test('is paid where it was given one', async () => {
    const { said } = await evaluate('remembered', 'later', '--ledger', at('grown.csv'));
    expect(said).not.toContain('没有给出台账');
    expect((await tool(['pay', at('remembered'), '--ledger', at('grown.csv')])).code).toBe(0);
  });

  test('is not paid either where the run before forgot it', async () => {
    await evaluate('forgot-first', 'later');
    const options = ['--period', '2026Q2', '--out', at('forgot-again'), '--previous', at('forgot-first')];
    expect((await tool(['evaluate', ROSTERS, ...options])).said).toContain('而上期结果用过台账或已批准兑付');
    const { code, said } = await tool(['pay', at('forgot-again'), '--ledger', at('new.csv'), '--approve']);
    expect([code, said.includes('核定时没有给出台账')]).toEqual([2, true]);
    expect(await readdir(root)).not.toContain('new.csv');
  });

  test('says so where it is the first', async () => {
    const { said } = await tool(['evaluate', ROSTERS, '--out', at('first')]);
    expect(said).toContain('没有给出台账（--ledger）：按此前都未兑付核定');
  });
});

const RULINGS_HEADER = '统一社会信用代码,企业名称,事项,裁定,金额,理由,经办人,日期';

/** A code of 城东区 that is due an award. */
async function codeOnRosters(): Promise<string> {
  const text = await readFile(join(ROSTERS, '城东区.csv'), 'utf8');
  const row = text.split('\n').find((one) => /,91630102\w{10},/u.test(one)) ?? '';
  return /91630102\w{10}/u.exec(row)?.[0] ?? '';
}

test('a consent that changes nothing of what is paid is told, and stops no batch', async () => {
  const code = await codeOnRosters();
  const consent = (...line: readonly string[]) => `${line.join(',')},同意,,例,例某,2026-01-05\r\n`;
  const lines =
    consent(code, '', '专精特新中小企业') + consent('91630102000000043P', '', '新认定高新技术企业');
  await writeFile(at('idle.csv'), `${RULINGS_HEADER}\r\n${lines}`);
  const { code: exit, said } = await tool([
    'evaluate',
    ROSTERS,
    '--out',
    at('idle'),
    '--decisions',
    at('idle.csv'),
  ]);
  expect([exit, said.includes('idle.csv')]).toEqual([1, true]);
  expect((await tool(['pay', at('idle')])).said).not.toContain('未能采用');
  const paid = await tool(['pay', at('idle'), '--ledger', at('idle-ledger.csv'), '--approve']);
  expect([paid.code, paid.said.includes('已批准并记入台账')]).toEqual([0, true]);
});

describe('a batch is not approved while a ruling could not be applied', () => {
  test.each([
    ['of what is no question', (code: string) => `${code},,专精特新中小企业,不同意,,例,例某,2026-01-05`],
    [
      'whose amount cannot be read',
      (code: string) => `${code},,专精特新中小企业,核减,约30万,例,例某,2026-01-05`,
    ],
    ['whose date cannot be read', (code: string) => `${code},,专精特新中小企业,核减,300000,例,例某,二月五日`],
    [
      'whose code is mistyped',
      (code: string) => `${code.slice(0, 17)}*,,专精特新中小企业,核减,300000,例,例某,`,
    ],
  ])('%s', async (name, line) => {
    const code = await codeOnRosters();
    const [rulings, run, ledger] = [at(`${name}-list.csv`), at(name), at(`${name}.csv`)];
    await writeFile(rulings, `${RULINGS_HEADER}\r\n${line(code)}\r\n`);
    await tool(['evaluate', ROSTERS, '--out', run, '--decisions', rulings]);
    const draft = await tool(['pay', run]);
    expect([draft.code, draft.said.includes('裁定表有未能采用的行')]).toEqual([1, true]);
    await rm(join(run, '兑付'), { recursive: true });
    const { code: exit, said } = await tool(['pay', run, '--ledger', ledger, '--approve']);
    expect(exit).toBe(2);
    expect(said).toContain('裁定表有 1 行未能采用');
    expect(await readdir(root)).not.toContain(`${name}.csv`);
    expect(await batchesOf(run)).toEqual([]);
  });
});

describe('documents of an earlier batch, once a later one exists', () => {
  const first = ['--payer', '市级', '--share', '50%', '--date', '2026-01-12', '--batch', '2025Q4-01'];
  let [run, ledger] = ['', ''];
  const pay = (...options: readonly string[]) => tool(['pay', run, '--ledger', ledger, ...options]);
  const sheet = () => join(run, '兑付/2025Q4-01/拨付表-市级.xlsx');

  beforeAll(async () => {
    [run, ledger] = [at('two'), at('two.csv')];
    await tool(['evaluate', ROSTERS, '--out', run]);
    await pay(...first, '--approve');
    await pay('--payer', '市级', '--date', '2026-02-12', '--approve');
  });

  test('are told where one is missing or altered, and nothing is where all are whole', async () => {
    expect((await pay()).said).not.toContain('此前批次的文件');
    const bytes = await readFile(sheet());
    await writeFile(join(run, '兑付/2025Q4-01/已签字.pdf'), 'scan');
    expect((await pay()).said).not.toContain('此前批次的文件');
    await rm(join(run, '兑付/2025Q4-01/已签字.pdf'));
    await rm(sheet());
    expect((await pay()).said).toMatch(/兑付\/2025Q4-01：拨付表-市级\.xlsx +文件不见了/);
    await writeFile(sheet(), 'another');
    expect((await pay()).said).toMatch(/兑付\/2025Q4-01：拨付表-市级\.xlsx +文件在生成后被改动/);
    await writeFile(sheet(), bytes);
  });

  test('are written again as they were by the command that approved it, and by no other', async () => {
    const [bytes, before] = [await readFile(sheet()), await readFile(ledger)];
    await rm(sheet());
    const other = await pay(...first.slice(0, 4), '--batch', '2025Q4-01', '--approve');
    expect([other.code, other.said.includes('与批准时不同')]).toEqual([2, true]);
    const restored = await pay(...first, '--approve');
    expect([restored.code, restored.said.includes('已原样补写')]).toEqual([0, true]);
    expect(await readFile(sheet())).toEqual(bytes);
    expect((await pay(...first, '--approve')).said).toContain('未作任何改动');
    expect(await readFile(ledger)).toEqual(before);
  });

  test('are told and written again where the whole folder is gone', async () => {
    const bytes = await readFile(sheet());
    await rm(join(run, '兑付/2025Q4-01'), { recursive: true });
    expect((await pay()).said).toContain('兑付/2025Q4-01：没有这个批次的文件夹');
    expect((await pay(...first, '--approve')).said).toContain('已原样补写');
    expect(await readFile(sheet())).toEqual(bytes);
  });
});

describe('a run that was made without a ledger, beside one that has batches', () => {
  test('is told to be made with it; nothing is called missing', async () => {
    await tool(['evaluate', ROSTERS, '--out', at('unaware')]);
    const { code, said } = await tool(['pay', at('unaware'), '--ledger', at('grown.csv')]);
    const line = said.replaceAll(/\n +/gu, '');
    expect(code).toBe(0);
    expect(line).not.toContain('此前批次的文件');
    expect(line).toContain(`核定时没有给出台账，台账中的批次 2025Q4-01 不是由本结果批准的`);
    expect(line).toContain(`用 evaluate --ledger ${at('grown.csv')} 重新核定`);
    const english = await tool(['pay', at('unaware'), '--ledger', at('grown.csv'), '--lang', 'en']);
    expect(english.said.replaceAll(/\n +/gu, ' ')).toContain('This run was made without a ledger');
  });

  test('is not, once it was made with the ledger', async () => {
    const { said } = await tool(['pay', at('later'), '--ledger', at('grown.csv')]);
    expect(said).not.toMatch(/核定时没有给出台账|此前批次的文件/u);
  });
});

test('a batch dated before what the ledger has is told so, until it is dated otherwise, and may be approved', async () => {
  const { run, ledger } = await copies('later', 'grown.csv', 'dated');
  const pay = async (...options: readonly string[]) => {
    const { code, said } = await tool(['pay', run, '--ledger', ledger, '--payer', '省级', ...options]);
    expect(code).toBe(0);
    return said.replaceAll(/\n +/gu, '');
  };
  const first = ['--share', '50%', '--date', '2026-03-01', '--approve'];
  expect(await pay(...first)).not.toContain('单据日期');
  const early = '单据日期 2026-02-28 早于台账中已登记的 2026-03-01（批次 2025Q4-02）';
  expect(await pay('--date', '2026-02-28')).toContain(early);
  for (const options of [['--date', '2026-03-01'], []])
    expect(await pay(...options)).not.toContain('单据日期');
  const english = await pay('--date', '2026-02-28', '--lang', 'en');
  expect(english).toMatch(/dated 2026-02-28,? ?before what the ledger has of ?2026-03-01/u);
  expect(await pay('--date', '2026-02-28', '--approve')).toContain(early);
  // The very same, run again, is held against what was there before it.
  expect(await pay(...first, '--batch', '2025Q4-02')).not.toContain('单据日期');
});

test('a draft that pays nothing, and holds nothing back, is not written', async () => {
  const { run, ledger } = await copies('run', 'grown.csv', 'all-paid');
  const options = ['--payer', '市级', '--measure', '专精特新中小企业'];
  const { code, said } = await tool(['pay', run, '--ledger', ledger, ...options]);
  expect(code).toBe(0);
  expect(said).toMatch(/没有可拨付的（应付的都属于：.*此前已付.*），未作任何改动/);
  expect(await batchesOf(run)).toEqual(['2025Q4-01']);
});
