// The dates that texts can mean, and whether they are taken without a question. Argument: the texts; an hour alone is one of the 14th.
const {read} = await import(new URL('dates.js', location.href));
return arguments[0].map(text => {
  const {dates, isSure} = read(text, '2026-10-14');
  return `${text}: ${dates.join(' or ')}${isSure ? '' : '?'}`;
});
