export default { folder: 'news', layout: 'news.11ty.js', permalink: ({ page }) => `/zh/news/${page.fileSlug}/` };
