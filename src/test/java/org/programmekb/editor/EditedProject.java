package org.programmekb.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.type.ProjectLoader;

/**
 * A project with a few files, for the editor.
 *
 * @param folder of the project
 */
public record EditedProject(Path folder) {
    /** A trial that finds nothing and changes no page. */
    public static final Trial NO_TRIAL = edits -> new Trial.Result(List.of(), Map.of());

    public static EditedProject in(Path folder) throws IOException {
        EditedProject project = new EditedProject(folder.toRealPath());
        project.write("jbake.properties", """
                site.host=https://example.org/kb/
                site.languages=en,zh
                site.language.en.tag=en
                site.language.en.name=English
                site.language.zh.tag=zh-Hans
                site.language.zh.name=简体中文
                site.title.en=Cities
                site.title.zh=城市
                site.groups=eu,cn
                site.group.eu.en=Europe
                site.group.eu.zh=欧洲
                site.group.cn.en=China
                site.group.cn.zh=中国
                """);
        return project;
    }

    public SiteConfig config() throws IOException {
        return ((LoadedConfig.Valid) ProjectLoader.load(new Invocation(
                        folder,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        CacheUse.READ_AND_WRITE,
                        Map.of(),
                        Clock.systemUTC())))
                .site();
    }

    public void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public void delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }

    public String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
