// Jest reporter: writes the result of the whole run to KOUAN_JEST_RESULT, from which CI prints its last line.
const { writeFileSync } = require("node:fs");

class JestSummary {
  onRunComplete(_contexts, results) {
    const target = process.env.KOUAN_JEST_RESULT;
    if (target === undefined) return;
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
    writeFileSync(target, JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }));
  }
}

module.exports = JestSummary;
