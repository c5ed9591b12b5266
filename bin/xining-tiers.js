#!/usr/bin/env node
// Starts the tool. CommonJS, since the other loader of Node takes longer to start than help to show.
const { loadBundle, tuneEngine } = require('./load-bundle.js');

const run = () => {
  tuneEngine();
  if (process.argv[2] !== 'evaluate') return loadBundle('tool').main();
  const thread = loadBundle('early').startEarly(process.argv.slice(3));
  return loadBundle('evaluate').main(thread);
};

if (process.argv.some((arg) => ['-h', '--help', '-V', '--version'].includes(arg)))
  loadBundle('help')
    .main()
    .then((shown) => shown || run());
else run();
