#!/usr/bin/env node
// Most runs end within seconds, so code is compiled for speed only where it turns out to run for long.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--interrupt-budget=1000000');
setFlagsFromString('--liftoff-only');
await import('../dist/cli/main.js');
