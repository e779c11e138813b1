package org.programmekb.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.config.Language;

/**
 * The name that an author means with a name that does not end as it should, such as {@code nice.cn} or
 * {@code nice_zh}.
 *
 * @param slug the part before the language
 */
public record MeantName(String slug, Language language) {
    /** What people write for Chinese and English beside the codes and tags of the site. */
    private static final Set<String> CHINESE = Set.of("cn", "chi", "zho", "chs", "chinese", "中文");

    private static final Set<String> ENGLISH = Set.of("eng", "english", "英文");

    private static final Pattern DOTTED = Pattern.compile("(.+)\\.([^.]+)");
    private static final Pattern WITH_TAG = Pattern.compile("(.+)[_-]([A-Za-z]{2,3}[_-][A-Za-z]{2,4})");
    private static final Pattern WITH_CODE = Pattern.compile("(.+)[_-]([A-Za-z]{2,3}|中文|英文)");

    /** What is meant with a file name without its ending; empty if that is not certain. */
    public static Optional<MeantName> of(String stem, List<Language> languages) {
        List<Pattern> forms = stem.contains(".") ? List.of(DOTTED) : List.of(WITH_TAG, WITH_CODE);
        return forms.stream()
                .map(form -> form.matcher(stem))
                .filter(Matcher::matches)
                .flatMap(name -> meant(name, languages).stream())
                .findFirst();
    }

    /** The language that is meant with a code, tag or name of one. */
    public static Optional<Language> language(String written, List<Language> languages) {
        String suffix = written.toLowerCase(Locale.ROOT).replace('_', '-');
        return languages.stream().filter(language -> isMeant(suffix, language)).findFirst();
    }

    private static Optional<MeantName> meant(Matcher name, List<Language> languages) {
        return language(name.group(2), languages).map(language -> new MeantName(name.group(1), language));
    }

    private static boolean isMeant(String suffix, Language language) {
        return main(suffix).equals(main(language.tag()))
                || suffix.equals(language.code())
                || language.isChinese() && CHINESE.contains(suffix)
                || main(language.tag()).equals("en") && ENGLISH.contains(suffix);
    }

    /** {@code zh} of {@code zh-Hans}. */
    private static String main(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
