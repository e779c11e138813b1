// What focus.js has seen. Argument: the most stops before the content.
const [most] = arguments;
const { found, stops, arrived } = window.walk;
if (!arrived) found.push(stops + ' tab stops and not yet in the content, where at most ' + most + ' may come before it');
return found;
