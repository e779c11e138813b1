<#import "layout.ftl" as l>
<#assign lang = content.lang>
<#assign news = published_posts?filter(post -> post.lang == lang)>
<#assign cities = published_citys?filter(city -> city.lang == lang)?sort_by("title")>
<#assign clusters = published_clusters?filter(cluster -> cluster.lang == lang)?sort_by("title")>
<@l.page lang=lang title=content.title uri=content.uri kind="home"; msg>
<section class="hero" aria-labelledby="part-title">
<div class="hero-words">
<h1 id="part-title">${msg.site}</h1>
</div>
<ul class="figures" aria-label="${msg.holds}"><li><strong>${cities?size}</strong> <span>${msg.cities}</span></li><li><strong>${clusters?size}</strong> <span>${msg.clusters}</span></li><li><strong>${news?size?c}</strong> <span>${msg.news}</span></li></ul>
</section>
<div class="home-now">
<@l.latestNews news lang "/index.html"/>
</div>
<section class="ways" aria-labelledby="part-ways">
<h2 id="part-ways" class="visually-hidden">${msg.browse}</h2>
<div class="way">
<h3>${msg.byCity}</h3>
<div class="way-body sides"><#list ["eu", "cn"] as side><div class="side-${side}"><h4><a href="/${lang}/cities.html#${side}">${msg[side]}</a></h4><ul class="flow"><#list cities?filter(city -> city.side == side) as city><li><a href="/${city.uri}">${city.title?html}</a></li></#list></ul></div></#list></div>
</div>
<div class="way">
<h3>${msg.byTheme}</h3>
<div class="way-body">
<ul class="flow themes"><#list clusters as cluster><li><a href="/${cluster.uri}">${cluster.title?html}</a></li></#list></ul>
<p class="more"><a href="/${lang}/clusters.html">${msg.allClusters}</a></p>
</div>
</div>
</section>
</@l.page>
