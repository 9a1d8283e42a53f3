import type { Reporter } from 'vitest/node';

/** Ends the run with one plain line, `N passed, N failed`. A file that could not be loaded counts as a failure. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, unhandled) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((one) => one === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    const line = `${count('passed')} passed, ${count('failed') + broken} failed\n`;
    // After the default reporter, which writes its summary at the same event.
    setImmediate(() => process.stdout.write(line));
  },
};
