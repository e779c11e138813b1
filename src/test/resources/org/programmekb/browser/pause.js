// Lets some time pass. Argument: milliseconds.
const [milliseconds] = arguments;
return new Promise(tell => setTimeout(() => tell([]), milliseconds));
