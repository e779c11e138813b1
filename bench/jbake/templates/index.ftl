<#import "layout.ftl" as l>
<#-- JBake's paged list: of all languages, since it knows none. -->
<@l.page lang="en" title=l.messages.en.news uri="index.html" kind="news-index" section="news" description=l.messages.en.newsDescription; msg>
<div class="opening">
<h1>${msg.news}</h1>
<p class="count">${currentPageNumber!1} / ${numberOfPages!1}</p>
</div>
<@l.newsList published_posts/>
<nav class="paging" aria-label="${msg.pages}">
<#if previousFileName??><a class="previous" rel="prev" href="/${previousFileName}">${msg.previous}</a></#if>
<#if nextFileName??><a class="next" rel="next" href="/${nextFileName}">${msg.next}</a></#if>
</nav>
</@l.page>
