// Opens all details of the content, and waits for the script of the filters, which the first one of them asks for.
document.querySelectorAll('main details').forEach(details => (details.open = true));
for (let i = 0; i < 50 && document.querySelector('.filters') && !document.querySelector('.filters [role=checkbox], .filters [aria-current]'); i++) {
  await new Promise(tell => setTimeout(tell, 20));
}
return [];
