<?xml version="1.0"?><urlset><#list published_content as content><url><loc>${config.site_host}/${content.uri}</loc></url></#list></urlset>
