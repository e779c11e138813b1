<html><body>${tag} <#list tag_posts as post>${post.title} </#list>| <#list tagged_documents as post>${post.uri} </#list> ${content.rootpath}</body></html>
