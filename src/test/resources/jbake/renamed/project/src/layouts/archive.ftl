<html><body><#list tags as t>${t.name} ${t.uri}</#list></body></html>
