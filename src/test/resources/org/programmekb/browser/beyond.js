// Whether the policy of the page lets it send anything to another origin.
const attempt = async request => {
  try {
    await request();
    return 'sent';
  } catch {
    return 'refused';
  }
};
const loaded = (name, attribute) => new Promise((resolve, reject) => {
  const element = document.createElement(name);
  element.onload = resolve;
  element.onerror = reject;
  element[attribute] = 'https://example.org/x';
  document.head.append(element);
});
return [
  await attempt(() => fetch('https://example.org/', {mode: 'no-cors'})),
  await attempt(() => loaded('img', 'src')),
  await attempt(async () => {
    if (!navigator.sendBeacon('https://example.org/')) throw new Error();
    await new Promise((resolve, reject) => document.addEventListener('securitypolicyviolation', reject, {once: true}));
  }),
];
