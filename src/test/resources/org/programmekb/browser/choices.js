// What a screen reader says of the places where somebody must choose: the name of the group, and each button with its description.
return [...document.querySelectorAll('.choices fieldset')].map(group => [
  group.querySelector('legend').textContent,
  ...[...group.querySelectorAll('input')].map(input => `${input.labels[0].textContent}: ${document.getElementById(input.getAttribute('aria-describedby')).textContent}`),
].join(' | '));
