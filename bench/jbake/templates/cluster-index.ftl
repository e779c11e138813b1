<#import "layout.ftl" as l>
<#assign lang = content.lang>
<@l.page lang=lang title=content.title uri=content.uri kind="cluster-index" description=l.messages[lang].clustersDescription; msg>
<div class="opening">
<h1>${content.title?html}</h1>
</div>
<ul class="cards wide"><#list published_clusters?filter(cluster -> cluster.lang == lang)?sort_by("title") as cluster><li class="card cluster-card">
<h2 class="names"><span class="cluster-name"><a href="/${cluster.uri}">${cluster.title?html}</a></span> <span class="other-name">${cluster.other?html}</span></h2>
<p>${cluster.summary?html}</p>
</li>
</#list></ul>
</@l.page>
