export default { folder: 'clusters', layout: 'cluster.11ty.js', permalink: ({ page }) => `/en/clusters/${page.fileSlug}/` };
