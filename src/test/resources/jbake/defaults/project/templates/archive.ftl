<html><body><#list published_posts as post>${post.date?string("yyyy")} ${post.title} <#list post.tags![] as tag>${tag} </#list></#list>
<p>pages <#list published_pages as p>${p.title!} </#list> <#list pages as p>${p.uri} </#list></p>
<p>all <#list all_content as c>${c.uri} </#list> <#list published_content as c>${c.uri} </#list></p>
<p>recipes <#list published_recipes as r>${r.title} </#list> <#list recipes as r>${r.title} ${r.status} </#list></p>
<p>tags <#list alltags as t>${t} </#list> <#list tags as t>${t.name} ${t.uri} ${t.tagged_posts?size} ${t.tagged_documents?size} </#list></p>
<p>db ${db.getPublishedCount("post")} ${db.getDocumentCount("post")} ${db.getPublishedPostsByTag("blog").size()} ${db.getTags().size()} <#list db.getPublishedContent("recipe") as r>${r.title}</#list></p>
<p>data ${data.get("team.yaml").people[0].name} ${data.get("list.yaml").data[1]}</p></body></html>
