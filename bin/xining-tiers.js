#!/usr/bin/env node
// Most runs end within seconds, so code is compiled for speed only where it turns out to run for long. Help and
// version are over before that could matter.
if (!process.argv.some((arg) => ['-h', '--help', '-V', '--version'].includes(arg))) {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--liftoff-only');
}
await import('../dist/cli/main.js');
