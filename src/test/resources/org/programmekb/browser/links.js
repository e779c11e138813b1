// Where the links of a page lead that stay within the site, which begins at this address.
const [root] = arguments;
return [...new Set([...document.links].map((link) => link.href.replace(/#.*/, "")))].filter((address) => address.startsWith(root));
