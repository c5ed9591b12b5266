#!/usr/bin/env node
// Starts the tool. CommonJS, since the other loader of Node takes longer to start than help to show.
const { setFlagsFromString } = require('node:v8');
const { loadBundle } = require('./load-bundle.js');

const run = () => {
  // Most runs end within seconds, so code is compiled for speed only where it turns out to run for long.
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--liftoff-only');
  return loadBundle('tool').main();
};

if (process.argv.some((arg) => ['-h', '--help', '-V', '--version'].includes(arg)))
  loadBundle('help')
    .main()
    .then((shown) => shown || run());
else run();
