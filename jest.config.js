const { availableParallelism } = require('node:os');

// For the workers: by default, a seventh of their time goes into collecting garbage.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`;

/** @type {import('jest').Config} */
module.exports = {
  // The first test that needs the bot loads its whole data, which takes seconds on a busy machine.
  testTimeout: 120_000,
  moduleNameMapper: {
    // What `tools` import of the program is compiled code; tests take its sources.
    '^#src/(.*)$': '<rootDir>/src/$1',
    // The parser of Adaptive Cards loads a carousel that only a browser could show.
    '^swiper(/.*)?$': '<rootDir>/test/support/no-swiper.ts',
  },
  // By default a machine with two cores would use one of them; a third worker fills the time that tests wait for processes.
  // Half a second, which is usual, is too short for a busy machine.
  workerGracefulExitTimeout: 10_000,
  maxWorkers: Math.max(3, availableParallelism() - 1),
  testEnvironment: '<rootDir>/test/support/one-process/environment.js',
  runtime: '<rootDir>/test/support/one-process/runtime.js',
  globalSetup: '<rootDir>/test/support/built-bot.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  // These packages ship only ES modules, which jest cannot require as they are.
  transformIgnorePatterns: ['/node_modules/(?!(intl-messageformat|@formatjs|jose|fast-png|iobuffer|adaptivecards)/)'],
};
