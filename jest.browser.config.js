/** The tests in a real browser, run by `npm run test:browser`. @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.js'),
  maxWorkers: 1,
  // A browser and a server on one busy machine; each wait inside a test has 60 s.
  testTimeout: 240_000,
  testMatch: ['<rootDir>/test/browser/**/*.browser.ts'],
};
