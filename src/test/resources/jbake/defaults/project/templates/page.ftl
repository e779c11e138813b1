<html><body>${content.title!}|${content.author!}|${content.doctitle!}|${content.mood!}|${content.subject!}|${content.place!}|${content.revdate!}|${content.email!}|${content.description!}
${content.body}</body></html>
