package org.programmekb.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small project: the stock templates of JBake in short, and a configuration of two languages. */
record ProjectFiles(Path folder) {
    static ProjectFiles in(Path folder) throws IOException {
        return new ProjectFiles(Files.createDirectories(folder).toRealPath())
                .with("jbake.properties", """
                    site.host=https://example.org/programme
                    site.languages=en,zh
                    site.title=Programme
                    site.timezone=Asia/Shanghai
                    """)
                .with(
                        "templates/header.ftl",
                        "<title><#if (content.title)??>${content.title}<#else>JBake</#if></title><base href=\"<#if"
                                + " (content.rootpath)??>${content.rootpath}</#if>\">\n")
                .with("templates/post.ftl", """
                    <#include "header.ftl">
                    <h1><#escape x as x?xml>${content.title}</#escape></h1>
                    <p><em>${content.date?string("dd MMMM yyyy")}</em></p>
                    <div>${content.body}</div>
                    <p>${config.site_host}/${content.uri} ${version}</p>
                    """)
                .with(
                        "content/news/workshop.en.md",
                        "---\ntitle: Workshop\ndate: 2020-02\ntags: review\n---\nText of the workshop.\n");
    }

    ProjectFiles with(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    ProjectFiles configured(String lines) throws IOException {
        Path file = folder.resolve("jbake.properties");
        Files.writeString(file, Files.readString(file) + lines);
        return this;
    }
}
