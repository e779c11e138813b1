package org.programmekb.index;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.content.Organisation;
import org.programmekb.content.ProperName;
import org.programmekb.content.Term;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;

/** Resolver from links in documents to addresses for readers of a language. */
public final class LinkResolver {
    /** Question about the target of a link in a file. */
    private static final String TARGET = "target";
    /** Question about the name of one person. */
    private static final String PERSON = "person";

    private final SiteIndex index;
    private final LinkTargets targets;
    /** The content folder with a slash at its end, relative to the project. */
    private final String content;
    /** Where the ids are in the lists that were asked for, so that thousands of links to thousands of headings take no walk each. */
    private final Map<List<?>, Map<String, Integer>> positions = Collections.synchronizedMap(new IdentityHashMap<>());

    /** Resolves links to published documents. */
    public LinkResolver(SiteIndex index, LinkTargets targets) {
        this.index = index;
        this.targets = targets;
        this.content = index.config().folders().contentPrefix();
    }

    /** A resolver for a site that differs only in prose. */
    public LinkResolver with(SiteIndex other) {
        return new LinkResolver(other, targets);
    }

    /** Registers the answers to questions about links. */
    public void addTo(Answers answers) {
        answers.addToBasis(targets::fingerprint)
                .addDerived(
                        TARGET,
                        question -> Fingerprint.of(targets.resolve(question.subject(), question.detail())
                                .toString()))
                .add(
                        PERSON,
                        question -> Fingerprint.of(
                                targets.person(question.subject()).toString()));
    }

    /**
     * The address of a link for readers of a language, in the site or absolute to another one; empty if the target is
     * broken or not published.
     */
    public Optional<String> address(Document document, WrittenLink link, Language reader) {
        return address(document, target(document.source(), link.target()), reader);
    }

    private Optional<String> address(Document document, LinkTarget target, Language reader) {
        if (target instanceof LinkTarget.SamePage same) {
            return Optional.of(
                    "#" + anchor(document.id(), document, same.fragment()).orElse(same.fragment()));
        }
        return address(target, reader);
    }

    /** The address of a link in a file that is not a document of the programme. */
    public Optional<String> address(SourceFile from, String target, Language reader) {
        LinkTarget resolved = target(from, target);
        return resolved instanceof LinkTarget.SamePage same
                ? Optional.of("#" + same.fragment())
                : address(resolved, reader);
    }

    private Optional<String> address(LinkTarget target, Language reader) {
        if (target instanceof LinkTarget.External external) {
            return Optional.of(external.url());
        } else if (target instanceof LinkTarget.ToEntry to) {
            return index.isPublished(to.id())
                    ? Optional.of(SiteRoot.MARK + index.rows().address(to.id(), reader) + fragment(to, reader))
                    : Optional.empty();
        } else if (target instanceof LinkTarget.ToSubject to) {
            String list = switch (to.kind()) {
                case TERM -> Addresses.glossary(reader);
                case SOURCE -> Addresses.sources(reader);
                default -> Addresses.involved(reader);
            };
            return Optional.of(SiteRoot.MARK + list + "#" + to.id());
        } else if (target instanceof LinkTarget.ToCitation to) {
            return Optional.of("#" + citation(to.source()));
        } else if (target instanceof LinkTarget.ToFile to) {
            return Optional.of(address(to.path(), to.query(), to.fragment()));
        } else if (target instanceof LinkTarget.ToPage to) {
            String path = to.path().isEmpty() ? Addresses.home(reader) : to.path();
            return Optional.of(address(path, "", to.fragment()));
        }
        return Optional.empty();
    }

    /** The id of a source in the list of sources of a page that cites it. */
    public static String citation(String source) {
        return "source-" + source;
    }

    private static String address(String path, String query, String fragment) {
        return SiteRoot.MARK + Addresses.encoded(path) + query + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    /**
     * The text of a link that has none: the title of its target, or the heading that it leads to, in this language;
     * else the name of the file.
     */
    public String title(SourceFile from, WrittenLink link, Language language) {
        LinkTarget target = target(from, link.target());
        Optional<String> title = Optional.empty();
        if (target instanceof LinkTarget.ToEntry to && index.isPublished(to.id())) {
            title = Optional.of(title(to, language));
        } else if (target instanceof LinkTarget.ToSubject to) {
            title = name(to).flatMap(proper -> proper.official().in(language));
        }
        return title.orElseGet(() -> name(link.target()));
    }

    private Optional<ProperName> name(LinkTarget.ToSubject to) {
        return switch (to.kind()) {
            case ORGANISATION -> index.organisation(to.id()).map(Organisation::name);
            case TERM -> index.term(to.id()).map(Term::name);
            default -> {
                Trace.ask(PERSON, to.id());
                yield targets.person(to.id());
            }
        };
    }

    private String title(LinkTarget.ToEntry to, Language language) {
        Shown shown = index.shown(index.entry(to.id()), language);
        String anchor = fragment(to, language);
        int heading = anchor.isEmpty()
                ? -1
                : index.headingIds(to.id()).of(shown.version().language()).indexOf(anchor.substring(1));
        return heading < 0
                ? shown.version().title()
                : index.prose(shown).headings().get(heading).text();
    }

    private static String name(String target) {
        String path = target.replaceFirst("#.*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String fragment(LinkTarget.ToEntry to, Language reader) {
        if (to.fragment().isEmpty()) {
            return "";
        }
        Entry entry = index.entry(to.id());
        Document shown = index.shown(entry, reader).version().document();
        Optional<String> own = anchor(to.id(), shown, to.fragment());
        if (own.isPresent()) {
            return "#" + own.get();
        }
        // The author may have used the id of the heading in another language.
        for (Version version : index.versions(entry)) {
            Optional<String> shared = anchor(to.id(), version.document(), to.fragment())
                    .filter(index.headingIds(to.id()).of(shown.language())::contains);
            if (shared.isPresent()) {
                return "#" + shared.get();
            }
        }
        return "";
    }

    /** The published id of the heading or anchor that an author refers to as {@code fragment}. */
    private Optional<String> anchor(ContentId id, Document document, String fragment) {
        DocumentBody body = document.body();
        int heading = position(body.headings(), BodyHeading::id, fragment);
        List<String> published = index.headingIds(id).of(document.language());
        if (heading >= 0) {
            return Optional.of(
                    published.size() > heading
                            ? published.get(heading)
                            : body.headings().get(heading).id());
        }
        return position(body.ids(), same -> same, fragment) >= 0 || position(published, same -> same, fragment) >= 0
                ? Optional.of(fragment)
                : Optional.empty();
    }

    private <T> int position(List<T> all, Function<T, String> id, String wanted) {
        return positions
                .computeIfAbsent(all, list -> {
                    Map<String, Integer> places = new HashMap<>();
                    for (int i = 0; i < all.size(); i++) {
                        places.putIfAbsent(id.apply(all.get(i)), i);
                    }
                    return places;
                })
                .getOrDefault(wanted, -1);
    }

    /** The address of an image in a body; empty if there is no such image. */
    public Optional<String> address(SourceFile from, BodyImage image) {
        return target(from, image.source()) instanceof LinkTarget.ToFile file
                ? Optional.of(SiteRoot.MARK + Addresses.encoded(file.path()))
                : Optional.empty();
    }

    /** The file of an image in a body; empty if there is no such image. */
    public Optional<SourceFile> file(SourceFile from, BodyImage image) {
        return target(from, image.source()) instanceof LinkTarget.ToFile file
                ? Optional.of(file.file())
                : Optional.empty();
    }

    /** The address of a file in the content or assets folder. */
    public String address(SourceFile file) {
        return SiteRoot.MARK
                + Addresses.encoded(
                        file.path().startsWith(content)
                                ? Addresses.attachment(file.path().substring(content.length()))
                                : file.path());
    }

    /** What to write instead of an address of this site; empty if it leads elsewhere. */
    Optional<Message> insteadOf(LinkTarget.External target) {
        return targets.insteadOf(target.url());
    }

    /** The document behind a published address of this site; any other target as it is. */
    public LinkTarget local(LinkTarget target) {
        return target instanceof LinkTarget.External external
                ? targets.documentAt(external.url())
                        .<LinkTarget>map(id -> new LinkTarget.ToEntry(id, ""))
                        .orElse(target)
                : target;
    }

    /** Whether the anchor of a link exists in some language of the target, published or not. */
    boolean anchorExists(Document from, LinkTarget target, Map<ContentId, List<Document>> versions) {
        if (target instanceof LinkTarget.SamePage same) {
            return anchor(from.id(), from, same.fragment()).isPresent();
        }
        if (target instanceof LinkTarget.ToEntry to && !to.fragment().isEmpty()) {
            return withAnchors(to, versions).stream()
                    .anyMatch(version -> !version.isWhole()
                            || anchor(to.id(), version, to.fragment()).isPresent());
        }
        return true;
    }

    /** The versions of an entry that have the anchors of their headings; none if it has no page. */
    List<Document> withAnchors(LinkTarget.ToEntry to, Map<ContentId, List<Document>> versions) {
        return index.rows().has(to.id()) ? List.of() : versions.getOrDefault(to.id(), List.of());
    }

    /** The target of a link that is written in a file. */
    public LinkTarget target(SourceFile from, String written) {
        Trace.ask(TARGET, from.path(), written);
        return targets.resolve(from.path(), written);
    }
}
