<#import "layout.ftl" as l>
<#assign lang = content.lang>
<@l.page lang=lang title=content.title uri=content.uri kind="news-item" section="news" description=content.summary; msg>
<article class="article">
<div class="opening">
<p class="kicker"><@l.day content.date lang/></p>
<h1>${content.title?html}</h1>
<p class="lead">${content.summary?html}</p>
</div>
<div class="columns">
<div class="main-column">
<div class="prose">
${content.body}
</div>
</div>
<div class="side-column">
<section class="related" aria-labelledby="part-related">
<h2 id="part-related">${msg.related}</h2>
<dl class="facts">
<#list ["cities", "clusters"] as folder><div><dt>${msg[folder]}</dt><dd><ul><@l.placeLinks content folder; slug, name><li><a href="/${lang}/${folder}/${slug}.html">${name?html}</a></li></@l.placeLinks></ul></dd></div>
</#list></dl>
</section>
</div>
</div>
</article>
<nav class="neighbours" aria-label="${msg.moreNews}">
<#if content.previousContent??><p class="previous"><span class="direction">${msg.older}</span> <a href="/${content.previousContent.uri}">${content.previousContent.title?html}</a></p></#if>
<#if content.nextContent??><p class="next"><span class="direction">${msg.newer}</span> <a href="/${content.nextContent.uri}">${content.nextContent.title?html}</a></p></#if>
</nav>
</@l.page>
