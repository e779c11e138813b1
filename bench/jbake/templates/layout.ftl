<#include "messages.ftl">
<#-- What all pages share. JBake knows no escaping templates. -->
<#macro page lang title uri kind section="home" description="" feed="/feed.xml">
<#local msg = messages[lang]>
<#local isDocument = uri?starts_with("en/") || uri?starts_with("zh/")>
<#local languages = ["en", "zh"]>
<!DOCTYPE html>
<html lang="${msg.tag}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title?html} – ${msg.site}</title>
<#if description?has_content><meta name="description" content="${description?html}"></#if>
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12191f">
<link rel="canonical" href="https://example.org/${uri}">
<#if isDocument>
<#list languages as l><link rel="alternate" hreflang="${messages[l].tag}" href="https://example.org/${l}${uri[2..]}">
</#list>
<link rel="alternate" hreflang="x-default" href="https://example.org/en${uri[2..]}">
</#if>
<link rel="alternate" type="application/atom+xml" title="${msg.feedTitle?replace("%", msg.site)}" href="${feed}">
<link rel="stylesheet" href="/css/site.css">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<meta property="og:title" content="${title?html}">
<meta property="og:site_name" content="${msg.site}">
<#if description?has_content><meta property="og:description" content="${description?html}"></#if>
<meta property="og:url" content="https://example.org/${uri}">
<meta property="og:image" content="https://example.org/social-card.png">
</head>
<body id="part-top" class="kind-${kind}">
<a class="skip" href="#part-content">${msg.skip}</a>
<header class="site-header">
<div class="bar">
<@brand lang/>
<nav class="bar-nav" aria-label="${msg.mainNavigation}"><@navigation lang section/></nav>
<nav class="languages" aria-label="${msg.language}"><ul><#list languages as l><li><#if l == lang><span aria-current="true" lang="${msg.tag}">${msg.name}</span><#else><a href="<#if isDocument>/${l}${uri[2..]}<#else>/${l}/index.html</#if>" lang="${messages[l].tag}" hreflang="${messages[l].tag}">${messages[l].name}</a></#if>
</li></#list></ul></nav>
<details class="menu">
<summary>${msg.menu}</summary>
<nav aria-label="${msg.mainNavigation}"><@navigation lang section/></nav>
</details>
</div>
</header>
<main id="part-content" tabindex="-1">
<nav class="breadcrumb" aria-label="${msg.breadcrumb}"><ol><li><a href="/${lang}/index.html">${msg.home}</a></li><#if section != "home"><li><a href="${sectionUrl(lang, section)}">${msg[section]}</a></li></#if></ol></nav>
<#nested msg>
<ul class="page-foot" aria-label="${msg.aboutPage}">
<li><a href="${feed}" type="application/atom+xml">${msg.newsFeed}</a></li>
</ul>
<p class="print-only">${msg.address} https://example.org/${uri}</p>
</main>
<footer class="site-footer">
<div class="footer-inner">
<div class="footer-brand">
<p><@brand lang/></p>
</div>
<nav class="footer-nav" aria-label="${msg.morePages}">
<@navigation lang section/></nav>
<p class="to-top"><a href="#part-top">${msg.top}</a></p>
</div>
</footer>
</body>
</html>
</#macro>

<#macro brand lang><a class="brand" href="/${lang}/index.html"><svg class="emblem" viewBox="0 0 40 28" width="40" height="28" aria-hidden="true" focusable="false"><circle class="emblem-a" cx="14" cy="14" r="11"/><circle class="emblem-b" cx="26" cy="14" r="11"/></svg>
<span>${messages[lang].site}</span></a></#macro>

<#function sectionUrl lang section><#return (section == "news")?then("/index.html", "/" + lang + "/" + section + ".html")></#function>

<#macro navigation lang section><ul><#list ["news", "cities", "clusters"] as key><li><a href="${sectionUrl(lang, key)}"<#if key == section> aria-current="true"</#if>>${messages[lang][key]}</a></li></#list></ul></#macro>

<#macro day value lang><time datetime="${value?string("yyyy-MM-dd")}">${value?string((lang == "zh")?then("yyyy年M月d日", "d MMMM yyyy"))}</time></#macro>

<#macro placeLinks post folder><#list post[folder]?split(",") as slug><#local name = post[folder + "names"]?split(",")[slug?index]><#nested slug, name></#list></#macro>

<#macro newsList posts>
<ol class="news-list"><#list posts as post><li class="news-entry">
<p class="when"><@day post.date post.lang/></p>
<div class="what">
<h3><a href="/${post.uri}">${post.title?html}</a></h3>
<p>${post.summary?html}</p>
<p class="about"><span class="inline-list"><#list ["cities", "clusters"] as folder><@placeLinks post folder; slug, name><span><a href="/${post.lang}/${folder}/${slug}.html">${name?html}</a></span></@placeLinks></#list></span></p>
</div>
</li>
</#list></ol>
</#macro>

<#macro latestNews posts lang url>
<section class="block" aria-labelledby="part-news">
<h2 id="part-news">${messages[lang].latestNews}</h2>
<@newsList posts[0..*5]/>
<p class="more"><a href="${url}">${messages[lang].allItems?replace("%", posts?size?c)}</a></p>
</section>
</#macro>

<#macro cityCard city lang><li class="card city-card side-${city.side}">
<h3 class="names"><span class="city-name"><a href="/${city.uri}">${city.title?html}</a></span> <span class="other-name" lang="${messages[(lang == "zh")?then("en", "zh")].tag}">${city.other?html}</span></h3>
<p class="place">${messages[lang][city.country]}</p>
<ul class="tallies"><li>${messages[lang].joinedIn?replace("%", city.joined)}</li></ul>
</li>
</#macro>
