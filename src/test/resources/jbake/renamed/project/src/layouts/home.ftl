<html><body><#list published_posts as post>${post.noExtensionUri!post.uri} </#list>${data.get("x.yaml").a}</body></html>
