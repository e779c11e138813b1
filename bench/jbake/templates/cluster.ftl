<#import "layout.ftl" as l>
<#assign lang = content.lang>
<#assign list = "/tags/" + lang + "-" + content.slug + ".html">
<@l.page lang=lang title=content.title uri=content.uri kind="cluster" section="clusters" description=content.summary; msg>
<div class="columns">
<div class="opening">
<p class="kicker">${msg.thematicClusters}</p>
<h1>${content.title?html}</h1>
<p class="other-name"><span>${content.other?html}</span></p>
<p class="lead">${content.summary?html}</p>
</div>
<div class="main-column">
<div class="prose">
${content.body}
</div>
<section class="block" aria-labelledby="part-cities">
<h2 id="part-cities">${msg.memberCities}</h2>
<ul class="cards"><#list published_citys as city><#if city.lang == lang && city.clusters?split(",")?seq_contains(content.slug)><@l.cityCard city lang/></#if></#list></ul></section>
<@l.latestNews db.getPublishedPostsByTag(lang + "-" + content.slug) lang list/>
</div>
</div>
</@l.page>
