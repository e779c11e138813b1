<#import "macro.ftl" as m>
<html><head><title>${content.title}</title></head><body><h1>${content.title}</h1>
<p>${content.date?string("dd MMMM yyyy")} ${content.type} ${content.status} ${content.uri} ${content.rootpath} ${content.sourceuri} ${content.cached?c}</p>
<p><#list content.tags![] as tag>${tag};</#list> ${content.summary!"none"} ${(content.og.title)!"none"} ${content.noExtensionUri!"none"}</p>
<p>${config.site_title} ${config.site_author_name} ${config.site_host} ${config.render_tags} ${config.index_posts_per_page} ${config.template_post_file} ${version}</p>
${content.body}
<p><@m.nav content/></p></body></html>
