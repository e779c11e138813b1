// The addresses of these to which the policy of the page lets no script send a request.
const [addresses] = arguments;
const refused = [];
const note = violation => refused.push(violation.blockedURI);
document.addEventListener('securitypolicyviolation', note);
await Promise.all(addresses.map(address => fetch(address, {mode: 'no-cors'}).catch(() => {})));
await new Promise(resolve => setTimeout(resolve, 100));
document.removeEventListener('securitypolicyviolation', note);
return refused;
