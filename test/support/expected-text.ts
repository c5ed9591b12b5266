/** Said where what a command or sheet shows is not what is expected of it. */
export const AS_EXPECTED =
  'not as expected; where the change is meant, `npm run expected` takes it over: read the diff';
