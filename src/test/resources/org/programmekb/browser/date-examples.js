// The examples of dates in the texts of the form that cannot be typed as they stand there. Argument: the languages.
const {namedDate, read} = await import(new URL('dates.js', location.href));
const dates = ['2020-02', '2020-02-14', '2020-02-14T09:30', '2020-12-14T21:30'];
return arguments[0].flatMap(language => dates.filter(date => {
  const {dates: [first], isSure} = read(namedDate(language, date));
  return !isSure || first !== date;
}).map(date => `${language}: ${namedDate(language, date)}`));
