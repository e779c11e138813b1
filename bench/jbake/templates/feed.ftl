<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>https://example.org/feed.xml</id>
<title>City cooperation</title>
<updated>${published_date?string("yyyy-MM-dd'T'HH:mm:ss'Z'")}</updated>
<link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"></link>
<author><name>City cooperation</name></author>
<#list published_posts[0..*50] as post>
<entry>
<id>https://example.org/${post.uri}</id>
<title>${post.title?xml}</title>
<published>${post.date?string("yyyy-MM-dd")}T00:00:00Z</published>
<updated>${post.date?string("yyyy-MM-dd")}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://example.org/${post.uri}"></link>
<summary>${post.summary?xml}</summary>
<content type="html">${post.body?replace("href=\"/", "href=\"https://example.org/")?xml}</content>
</entry>
</#list>
</feed>
