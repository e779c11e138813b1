<html><body>Not found, ${config.site_title}</body></html>
