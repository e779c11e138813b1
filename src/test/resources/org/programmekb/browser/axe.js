// Findings of axe-core. Arguments: a selector of the part to look at, the rules to ask (none: all).
const [part, only] = arguments;
const options = {
  resultTypes: ['violations'],
  preload: false,
  iframes: false,
};
if (only.length > 0) options.runOnly = { type: 'rule', values: only };
else options.rules = { 'target-size': { enabled: true } };
return axe.run(part, options).then(
  result => result.violations.flatMap(violation => violation.nodes.map(node =>
    violation.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\s+/g, ' '))),
  error => ['axe failed: ' + error]);
