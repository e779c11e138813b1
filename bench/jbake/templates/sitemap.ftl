<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<#list published_content as content>
<url><loc>https://example.org/${content.uri}</loc>
<#list ["en", "zh"] as lang><xhtml:link rel="alternate" hreflang="${lang}" href="https://example.org/${lang}${content.uri[2..]}"/>
</#list>
<xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/en${content.uri[2..]}"/>
</url>
</#list>
</urlset>
