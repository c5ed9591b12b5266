// simulate: what another policy would come to.
import { jsonPieces } from '../../io/encode-json.ts';
import { simulationBook } from '../../reports/simulation/simulation-book.ts';
import type { SimulationFacts } from '../../reports/simulation/simulation-facts.ts';
import { simulationJson } from '../../reports/simulation/simulation-json.ts';
import { settableLines } from '../../reports/text/settable-lines.ts';
import { simulationPage } from '../../reports/text/simulation-page.ts';
import { periodEnd } from '../../values/period.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { limitsOf } from '../max-size-option.ts';
import { periodOf } from '../period-option.ts';
import { checkResultFile, writeResultFile } from '../result-file.ts';
import { runSimulate, type ScenarioRequest, settableKeys } from '../run-simulate.ts';
import { painted } from '../say-lines.ts';
import { notASetting } from '../simulate-errors.ts';

export interface SimulateOptions {
  readonly set: readonly string[];
  readonly scenario: readonly string[];
  readonly policy: readonly string[];
  readonly listKeys?: boolean;
  readonly all?: boolean;
  readonly out?: string;
  readonly format: 'text' | 'json';
  readonly period?: string;
  readonly maxSize?: string;
}

/** Awards shown of the gains and of the losses of a scenario unless all are asked for. */
const SHOWN = 10;

/** `simulate <run|roster>`: the scenarios side by side as text, JSON on stdout, and with `--out` as a file. */
export const simulateCommand: RunCommand<[string, SimulateOptions]> = async (context, place, options) => {
  const { lang, today, terminal, interrupted } = context;
  const { out } = options;
  await checkResultFile(out);
  const setting = {
    lang,
    today,
    signal: interrupted,
    progress: (what: { readonly zh: string; readonly en: string }) => terminal.progress(what[lang]),
  };
  const request = {
    place,
    period: options.period === undefined ? null : periodOf(options.period),
    scenarios: scenariosOf(options),
    policies: options.policy,
    limits: limitsOf(options.maxSize),
  };
  if (options.listKeys === true) {
    const keys = await settableKeys(request, setting);
    terminal.progress('');
    terminal.out(settableLines(keys, lang, terminal.width).join('\n'));
    return EXIT.done;
  }
  const facts = await runSimulate(request, setting);
  if (out !== undefined) await writeOut(out, facts, context);
  terminal.progress('');
  if (options.format === 'json') await terminal.pipe(jsonPieces(simulationJson(facts)));
  else {
    const lines = simulationPage(facts, { width: terminal.width, shown: options.all ? null : SHOWN });
    terminal.out(painted(lines, terminal.colours.out));
  }
  if (out !== undefined) terminal.say({ zh: `已写出 ${out}`, en: `wrote ${out}` }[lang]);
  return facts.unreadFiles.length > 0 ? EXIT.findings : EXIT.done;
};

/** All of `--set` as one scenario, then each of `--scenario`. */
function scenariosOf({ set, scenario }: SimulateOptions): readonly ScenarioRequest[] {
  const named = scenario.map((written): ScenarioRequest => {
    const [, name = '', list = ''] = /^([^:：=]+)[:：](.+)$/u.exec(written) ?? [];
    if (name === '') throw notASetting(written);
    return { name: name.trim(), settings: list.split(/[,，]/u).filter((one) => one.trim() !== '') };
  });
  return set.length === 0 ? named : [{ name: set.join(', '), settings: set }, ...named];
}

async function writeOut(
  path: string,
  facts: SimulationFacts,
  { lang, terminal }: CommandContext,
): Promise<void> {
  terminal.progress({ zh: `写出 ${path}`, en: `writing ${path}` }[lang]);
  await writeResultFile(path, {
    book: () => simulationBook(facts),
    json: () => simulationJson(facts),
    created: periodEnd(facts.period),
    lang,
  });
}
