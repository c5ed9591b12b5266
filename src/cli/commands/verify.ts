// verify: is a folder of results whole and unaltered?
import { PAYMENT_FOLDER } from '../../io/manifest.ts';
import { verifyRun } from '../../io/verify-run.ts';
import type { RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { paintFor } from '../paint.ts';

/** `verify <run>`: every problem with its file, then a verdict; exit code 1 where there is any. */
export const verifyCommand: RunCommand<[string]> = async ({ lang, terminal }, folder) => {
  const { manifest, files, problems } = await verifyRun(folder);
  const { bad, good } = paintFor(terminal.colours.say);
  for (const { path, message } of problems) {
    terminal.fail(`${folder}/${path}${{ zh: '：', en: ': ' }[lang]}${message[lang]}`);
  }
  if (problems.length > 0) {
    const count = problems.length;
    const again = problems.every(({ path }) => path.startsWith(`${PAYMENT_FOLDER}/`)) ? 'pay' : 'evaluate';
    const verdict = {
      zh: `${count} 处与 manifest.json 不符，不能作为核定、拨付依据；请重新运行 ${again}`,
      en: `${count === 1 ? '1 file does' : `${count} files do`} not agree with manifest.json; run ${again} again before relying on them`,
    }[lang];
    terminal.fail(bad(verdict));
    return EXIT.findings;
  }
  const { tool, period, awardYear, policy } = manifest;
  const verdict = {
    zh: `${files} 个文件齐全，未被改动（报告期 ${period}，奖补年度 ${awardYear}，政策 ${policy.id}，xining-tiers ${tool.version}）`,
    en: `all ${files} files are there and unaltered (period ${period}, award year ${awardYear}, policy ${policy.id}, xining-tiers ${tool.version})`,
  }[lang];
  terminal.say(good(verdict));
  return EXIT.done;
};
