export default { folder: 'clusters', layout: 'cluster.11ty.js', permalink: ({ page }) => `/zh/clusters/${page.fileSlug}/` };
