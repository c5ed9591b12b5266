import type { RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
export const verifyCommand: RunCommand<[string]> = async () => EXIT.done;
