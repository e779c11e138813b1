<urlset><#list published_content as c>${c.uri} </#list></urlset>
