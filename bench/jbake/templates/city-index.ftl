<#import "layout.ftl" as l>
<#assign lang = content.lang>
<#assign cities = published_citys?filter(city -> city.lang == lang)?sort_by("title")>
<@l.page lang=lang title=content.title uri=content.uri kind="city-index" description=l.messages[lang].citiesDescription; msg>
<div class="opening">
<h1>${content.title?html}</h1>
<p class="count">${msg.cityCount?replace("%", cities?size)}</p>
</div>
<#list ["eu", "cn"] as side>
<section class="block" aria-labelledby="${side}">
<h2 id="${side}">${msg[side]}</h2>
<ul class="cards"><#list cities?filter(city -> city.side == side) as city><@l.cityCard city lang/></#list></ul>
</section>
</#list>
</@l.page>
