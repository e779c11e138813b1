// Findings of axe-core. Arguments: a selector of the part to look at, the function that receives the findings.
const [part, done] = arguments;
axe.run(part, {
  resultTypes: ['violations'],
  preload: false,
  iframes: false,
  rules: { 'target-size': { enabled: true }, 'css-orientation-lock': { enabled: false } },
}).then(
  result => done(result.violations.flatMap(violation => violation.nodes.map(node =>
    violation.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\s+/g, ' ')))),
  error => done(['axe failed: ' + error]));
