export default { folder: 'news', layout: 'news.11ty.js', permalink: ({ page }) => `/en/news/${page.fileSlug}/` };
