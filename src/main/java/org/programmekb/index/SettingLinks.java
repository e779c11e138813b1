package org.programmekb.index;

import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.SettingLink;
import org.programmekb.config.SettingsFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.Programme;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;

/** Links in the settings, which are written as in a document in the folder of the project. */
public record SettingLinks(SiteConfig config, LinkResolver links) {
    /** Reports the links that lead nowhere, or to a document that is not public. */
    public void check(Programme programme, SiteIndex index, Diagnostics diagnostics) {
        for (SettingLink link : config.look().links()) {
            LinkTarget target = target(link);
            if (target instanceof LinkTarget.Broken broken) {
                diagnostics.report(
                        broken.code(),
                        link.place(),
                        broken.message(),
                        hint(link, programme).orElse(broken.hint()));
            } else if (target instanceof LinkTarget.ToEntry to && !index.isPublished(to.id())) {
                diagnostics.report(
                        Code.SETTING_UNPUBLISHED,
                        link.place(),
                        Message.of("setting-unpublished." + reason(to.id(), programme), link.target()));
            }
        }
    }

    /** The document that is meant by its bare id, by its file name or by the address of its page, or how links are written. */
    private static Optional<Message> hint(SettingLink link, Programme programme) {
        if (link.target().contains(":")) {
            return Optional.empty();
        }
        String name =
                link.target().replaceFirst("/$", "").replaceFirst(".*/", "").replaceFirst("\\..*", "");
        return programme
                .entries()
                .map(Entry::id)
                .filter(id -> id.slug().equalsIgnoreCase(name))
                .findFirst()
                .map(id -> Suggestion.hint("kb:" + id.type().word() + "/" + id.slug()))
                .or(() -> Optional.of(Message.of("link-broken.hint-setting")));
    }

    private String reason(ContentId id, Programme programme) {
        return programme
                .entries()
                .filter(entry -> entry.id().equals(id))
                .map(Entry::core)
                .flatMap(core ->
                        core.versions().stream().flatMap(version -> core.hiddenBecause(version, config).stream()))
                .findFirst()
                .orElse("draft");
    }

    /** The address for readers of a language; empty if the target is not published. */
    public Optional<String> address(SettingLink link, Language reader) {
        return links.address(settings(), link.target(), reader);
    }

    /** The document that the link leads to. */
    public Optional<Entry> entry(SettingLink link, SiteIndex index) {
        return target(link) instanceof LinkTarget.ToEntry to && index.isPublished(to.id())
                ? Optional.of(index.entry(to.id()))
                : Optional.empty();
    }

    private LinkTarget target(SettingLink link) {
        return links.target(settings(), link.target());
    }

    /** Only its folder counts. */
    private SourceFile settings() {
        return new SourceFile(SettingsFile.NAME, config.folders().project().resolve(SettingsFile.NAME), 0);
    }
}
