export default { folder: 'cities', layout: 'city.11ty.js', permalink: ({ page }) => `/en/cities/${page.fileSlug}/` };
