package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Edits of the site in {@code index/questions.site}, by what they change. */
final class IndexEdits {
    private IndexEdits() {}

    private static UnaryOperator<Site> replaced(String path, String before, String after) {
        return site -> {
            String text = Objects.requireNonNull(site.files().get(path), path);
            assertThat(text).contains(before);
            return site.withFile(path, text.replace(before, after));
        };
    }

    private static UnaryOperator<Site> moved(String from, String to) {
        return site -> site.without(from)
                .withFile(to, Objects.requireNonNull(site.files().get(from), from));
    }

    static Map<String, UnaryOperator<Site>> all() {
        Map<String, UnaryOperator<Site>> all = new LinkedHashMap<>();
        all.put("nothing", site -> site);
        all.put("a sentence", replaced("content/news/second.en.md", "A day", "Two days"));
        all.put("a sentence in which a name was", replaced("content/news/second.en.md", " at a berth", ""));
        all.put("a sentence with another name", replaced("content/news/second.en.md", "in Nice", "in York"));
        all.put("a sentence in the other language", replaced("content/news/second.zh.md", "一天", "两天"));
        all.put("a heading", replaced("content/news/second.en.md", "Evening", "Night"));
        all.put("an id in the text", replaced("content/news/second.en.md", "A day", "<a id=\"day\"></a>A day"));
        all.put("a title", replaced("content/news/third.en.md", "Third", "Last"));
        all.put("the title of an older item", replaced("content/news/first.en.md", "First", "Start"));
        all.put("a date", replaced("content/news/third.en.md", "2024-03-07", "2021-03-07"));
        all.put(
                "a new item",
                site -> site.withFile("content/news/new.en.md", "---\ntitle: New\ndate: 2023-12-01\n---\n"));
        all.put(
                "an item less",
                site -> site.without("content/news/second.yaml")
                        .without("content/news/second.en.md")
                        .without("content/news/second.zh.md"));
        all.put("a translation less", site -> site.without("content/news/second.zh.md"));
        all.put(
                "a first plan",
                site -> site.withFile("content/laps/plan.yaml", "cities: [nice, york]\n")
                        .withFile("content/laps/plan.en.md", "---\ntitle: Plan\n---\n"));
        all.put("a partner", replaced("content/cities/york.yaml", "pinyin", "partners: [nice]\npinyin"));
        all.put("a city of an item", replaced("content/news/second.yaml", "cities: [nice]\n", ""));
        all.put("a name of an organisation", replaced("content/organisations.yaml", "Port office", "Harbour office"));
        all.put("a new organisation", replaced("content/organisations.yaml", "port:", "bank: {name: Bank}\nport:"));
        all.put("a word of the glossary", replaced("content/glossary.yaml", "Berth", "Quay"));
        all.put("a new word", replaced("content/glossary.yaml", "berth:", "anchor: {term: Anchor}\nberth:"));
        all.put("a name of a person", replaced("content/people.yaml", "Moreau", "Dupont"));
        all.put("the id of a person", replaced("content/people.yaml", "ines:", "inez:"));
        all.put("an unreadable list of people", replaced("content/people.yaml", "ines:", "inez: {name: [\nines:"));
        all.put("the name of an attachment", moved("content/pages/plan.pdf", "content/pages/plans.pdf"));
        all.put("the name of an asset", moved("assets/logo.svg", "assets/mark.svg"));
        all.put("the format of a draft", moved("content/pages/draft.en.md", "content/pages/draft.en.html"));
        all.put(
                "a document with an unknown language",
                site -> site.withFile("content/pages/lost.md", "---\ntitle: Lost\n---\n"));
        return all;
    }
}
