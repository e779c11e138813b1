// The dates that texts can mean. Argument: the texts.
const {datesIn} = await import(new URL('dates.js', location.href));
return arguments[0].map(text => `${text}: ${datesIn(text).join(' or ')}`);
