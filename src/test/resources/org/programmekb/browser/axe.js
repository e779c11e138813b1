// Findings of axe-core. Arguments: a selector of the part to look at, the rules to ask (none: all), the function that receives the findings.
const [part, only, done] = arguments;
const options = {
  resultTypes: ['violations'],
  preload: false,
  iframes: false,
};
if (only.length > 0) options.runOnly = { type: 'rule', values: only };
else options.rules = { 'target-size': { enabled: true } };
axe.run(part, options).then(
  result => done(result.violations.flatMap(violation => violation.nodes.map(node =>
    violation.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\s+/g, ' ')))),
  error => done(['axe failed: ' + error]));
