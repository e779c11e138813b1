// The numbers that texts can mean, their currency, and whether they are rough. Argument: the texts.
const {amountIn} = await import(new URL('amounts.js', location.href));
return arguments[0].map(text => {
  const {numbers, code, isRough} = amountIn(text, false, false);
  return `${text}: ${[numbers.map(number => typeof number === 'number' ? number : '?').join(' or '), code, isRough && 'rough'].filter(Boolean).join(' ')}`;
});
