<rss><#list published_posts as post>${post.uri} </#list></rss>
