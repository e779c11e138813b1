// Lets some time pass. Arguments: milliseconds, the function that is called then.
const [milliseconds, done] = arguments;
setTimeout(() => done([]), milliseconds);
