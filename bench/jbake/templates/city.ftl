<#import "layout.ftl" as l>
<#assign lang = content.lang>
<#assign list = "/tags/" + lang + "-" + content.slug + ".html">
<@l.page lang=lang title=content.title uri=content.uri kind="city" section="cities" description=content.summary; msg>
<div class="columns facts-first">
<div class="opening city-opening">
<p class="kicker">${msg[content.side]}</p>
<h1>${content.title?html}</h1>
<p class="other-name"><span>${content.other?html}</span></p>
<p class="lead">${content.summary?html}</p>
</div>
<section class="side-column" aria-labelledby="part-facts">
<h2 id="part-facts" class="side-title">${msg.glance}</h2>
<dl class="facts">
<div><dt>${msg.country}</dt><dd>${msg[content.country]}</dd></div>
<div><dt>${msg.population}</dt><dd>${content.population} (2020)</dd></div>
<div><dt>${msg.joined}</dt><dd>${content.joined}</dd></div>
<div><dt>${msg.clusters}</dt><dd><ul><@l.placeLinks content "clusters"; slug, name><li><a href="/${lang}/clusters/${slug}.html">${name?html}</a></li></@l.placeLinks></ul></dd></div></dl>
</section>
<div class="main-column">
<div class="prose">
${content.body}
</div>
<@l.latestNews db.getPublishedPostsByTag(lang + "-" + content.slug) lang list/>
</div>
</div>
</@l.page>
