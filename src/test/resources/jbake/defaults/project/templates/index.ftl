<html><body><#list published_posts as post><a href="${content.rootpath!}${post.uri}">${post.title}</a> <#if post.body?length gt 5>x</#if></#list>
<p>${currentPageNumber!} ${numberOfPages!} ${previousFileName!} ${nextFileName!} ${content.type} ${posts?size}</p></body></html>
