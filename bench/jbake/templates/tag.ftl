<#import "layout.ftl" as l>
<#assign lang = tag[0..1]>
<#assign title = l.messages[lang].newsOf?replace("%", tag[3..])>
<@l.page lang=lang title=title uri="tags/" + tag + ".html" kind="news-index" section="news"; msg>
<div class="opening">
<h1>${title?html}</h1>
<p class="count">${msg.items?replace("%", tag_posts?size?c)}</p>
</div>
<@l.newsList tag_posts/>
</@l.page>
