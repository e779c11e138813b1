<html><body>${content.type} ${content.rootpath}</body></html>
