Recipe ${content.title} serves ${content.serves!}: ${content.body}
