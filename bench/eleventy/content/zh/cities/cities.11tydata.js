export default { folder: 'cities', layout: 'city.11ty.js', permalink: ({ page }) => `/zh/cities/${page.fileSlug}/` };
