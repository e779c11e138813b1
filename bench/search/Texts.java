import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a kb project of varied text in English and Chinese for the search bench: words that nobody knows, but as often as words are.
 * Nothing depends on the machine or the day: the same arguments give the same bytes.
 */
public final class Texts {
    private static final String USAGE = """
            Usage: java bench/search/Texts.java FOLDER N
              N documents, each file counted, so that a news item in both languages counts twice; even, at least 200.
            """;
    private static final int CITIES = 40;
    private static final int CLUSTERS = 12;
    private static final List<String> TAGS = List.of("harbour", "housing", "energy", "schools", "transport", "research");
    private static final List<String> TAGS_ZH = List.of("港口", "住房", "能源", "学校", "交通", "科研");

    private final Path root;
    private final English english = new English();
    private final Chinese chinese = new Chinese();
    private final List<Place> cities;
    private final List<Place> clusters;

    private Texts(Path root) {
        this.root = root;
        Random random = new Random(7);
        this.cities = places(CITIES, "city", random);
        this.clusters = places(CLUSTERS, "cluster", random);
    }

    public static void main(String[] arguments) {
        int documents = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 0;
        int news = documents / 2 - CITIES - CLUSTERS;
        if (documents % 2 != 0 || documents < 200) {
            System.err.print(USAGE);
            System.exit(2);
        }
        new Texts(Path.of(arguments[0])).write(news);
    }

    private void write(int news) {
        save("jbake.properties", """
                site.host=https://example.org
                site.languages=en,zh
                site.default.language=en
                site.language.en.tag=en
                site.language.en.name=English
                site.language.zh.tag=zh-Hans
                site.language.zh.name=简体中文
                site.timezone=UTC
                site.title.en=Search bench
                site.title.zh=搜索测试
                """ + quiet());
        IntStream.range(0, CITIES).forEach(i -> place("cities", cities.get(i), i));
        IntStream.range(0, CLUSTERS).forEach(i -> place("clusters", clusters.get(i), i));
        IntStream.range(0, news).parallel().forEach(this::item);
    }

    /** The two languages say different things here, in words that follow no rule; that is no finding. */
    private static String quiet() {
        String parity = "amount,code,date,email,footnotes,headings,images,links,number,percentage,quotations,tables";
        String prose = "dash,doubled,ellipsis,full-width,half-width,mixed-quotes,space,straight-quotes,traditional,unbalanced";
        StringBuilder lines = new StringBuilder();
        for (String code : parity.split(",")) {
            lines.append("check.parity-").append(code).append("=off\n");
        }
        for (String code : prose.split(",")) {
            lines.append("check.prose-").append(code).append("=off\n");
        }
        return lines.toString();
    }

    // --- Documents ---------------------------------------------------------------------------------------------------

    record Place(String slug, String en, String zh) {}

    private List<Place> places(int count, String kind, Random random) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add(english.name(random));
        }
        return names.stream().map(name -> new Place(kind + "-" + ascii(name), name, chinese.name(random))).toList();
    }

    private static String ascii(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD).replaceAll("[^a-zA-Z]", "").toLowerCase(Locale.ROOT);
    }

    private void place(String folder, Place place, int number) {
        boolean city = folder.equals("cities");
        save("content/" + folder + "/" + place.slug() + ".yaml", "name: {en: %s, zh: %s}\n".formatted(place.en(), place.zh())
                + (city ? "pinyin: %s\nside: %s\ncountry: %s\npopulation: {value: %d, year: 2020}\nclusters: [%s]\n".formatted(
                        place.slug().substring("city-".length()), number % 2 == 0 ? "eu" : "cn", number % 2 == 0 ? "DE" : "CN", 40_000 + 17_321 * number,
                        clusters.get(number % CLUSTERS).slug()) : ""));
        for (Language language : List.of(english, chinese)) {
            Prose prose = new Prose(language, new Random(1000L * number + (city ? 1 : 2)), number % CLUSTERS);
            save("content/%s/%s.%s.md".formatted(folder, place.slug(), language.code()), "---\ntitle: \"%s\"\nsummary: \"%s\"\n---\n%s".formatted(
                    language == english ? place.en() : place.zh(), prose.sentence(), prose.body(0.5)));
        }
    }

    private void item(int number) {
        Random facts = new Random(number * 31L + 5);
        LocalDate date = LocalDate.of(2010, 1, 1).plusDays(facts.nextInt(5844));
        Place first = cities.get(skewed(facts, CITIES));
        Place second = cities.get((cities.indexOf(first) + 1 + facts.nextInt(CITIES - 1)) % CITIES);
        int cluster = skewed(facts, CLUSTERS);
        int tag = facts.nextInt(4 * TAGS.size());
        double length = StrictMath.min(1, StrictMath.max(0, 0.3 + 0.22 * facts.nextGaussian() + (facts.nextInt(9) == 0 ? 0.4 : 0)));
        for (Language language : List.of(english, chinese)) {
            Prose prose = new Prose(language, new Random(number * 2L + (language == english ? 1_000_003 : 2_000_003)), cluster);
            String tags = tag < TAGS.size() ? "tags: [" + (language == english ? TAGS : TAGS_ZH).get(tag) + "]\n" : "";
            String names = "[%s](../cities/%s.%s.md)".formatted(language == english ? first.en() : first.zh(), first.slug(), language.code());
            save("content/news/item-%05d.%s.md".formatted(number, language.code()), """
                    ---
                    title: "%s"
                    summary: "%s"
                    date: %s
                    cities: [%s, %s]
                    clusters: [%s]
                    %s---
                    %s
                    """.formatted(prose.title(), prose.sentence(), date, first.slug(), second.slug(), clusters.get(cluster).slug(), tags,
                    prose.body(length) + "\n\n" + language.join(List.of(prose.words(3), names)) + language.stop()));
        }
    }

    /** Some are written about far more often than others. */
    private static int skewed(Random random, int bound) {
        return (int) (bound * StrictMath.pow(random.nextDouble(), 1.8));
    }

    private void save(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- Words -------------------------------------------------------------------------------------------------------

    /** Words in the order of their frequency, which falls as Zipf and Mandelbrot found it to fall. */
    static final class Words {
        private final List<String> words;
        private final double[] sums;

        Words(List<String> words, double flat, double exponent) {
            this.words = words;
            this.sums = new double[words.size()];
            double sum = 0;
            for (int rank = 0; rank < sums.length; rank++) {
                sum += 1 / StrictMath.pow(rank + 1 + flat, exponent);
                sums[rank] = sum;
            }
        }

        String pick(Random random) {
            int found = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
            return words.get(Math.min(sums.length - 1, found < 0 ? -found - 1 : found));
        }

        String at(int rank) {
            return words.get(Math.floorMod(rank, words.size()));
        }

        int size() {
            return words.size();
        }
    }

    interface Language {
        String code();

        Words words();

        /** A word that is not in the vocabulary as such: a number, a name, an abbreviation. */
        String special(Random random);

        String join(List<String> words);

        String comma();

        String stop();

        String quoted(String text);

        /** As the first of a sentence or heading. */
        String first(String text);

        /** The words of the shortest and of the longest body. */
        int shortest();

        int longest();
    }

    static final class English implements Language {
        private static final String FUNCTION = "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they"
                + " which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some";
        private static final String[] ONSETS = "b c d f g h l m n p r s t v w br ch cl cr dr fl gr pl pr sh sp st str th tr".split(" ");
        private static final String[] NUCLEI = "a e i o u a e i o ea ai ou oo io é ö ü ñe ça".split(" ");
        private static final String[] CODAS = "n r l s t d m ck nd nt st rt ll ss ng p rd".split(" ");
        private static final String[] ENDINGS = "s ing ed er tion al ity ly ment ness ive able".split(" ");

        private final Words words;
        private final Words names;

        English() {
            Random random = new Random(11);
            Set<String> all = new LinkedHashSet<>(List.of(FUNCTION.split(" ")));
            List<String> open = new ArrayList<>();
            while (open.size() < 26_000) {
                String stem = stem(random, 1 + random.nextInt(3));
                open.add(stem);
                for (int forms = random.nextInt(4); forms > 0; forms--) {
                    open.add(stem + ENDINGS[random.nextInt(ENDINGS.length)]);
                }
            }
            // What is said often is short, on the whole.
            Map<String, Integer> order = new HashMap<>();
            open.forEach(word -> order.put(word, word.length() * 2 + random.nextInt(14)));
            Collections.shuffle(open, random);
            open.sort(Comparator.comparing(order::get));
            all.addAll(open);
            words = new Words(all.stream().filter(word -> word.length() <= 14).toList(), 2, 1.03);
            names = new Words(IntStream.range(0, 4000).mapToObj(i -> name(random)).toList(), 5, 0.9);
        }

        private static String stem(Random random, int syllables) {
            StringBuilder stem = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                // Accents are rare: the last five nuclei are taken only now and then.
                int nuclei = random.nextInt(40) == 0 ? NUCLEI.length : NUCLEI.length - 5;
                stem.append(i == 0 && random.nextInt(6) == 0 ? "" : ONSETS[random.nextInt(ONSETS.length)]).append(NUCLEI[random.nextInt(nuclei)]);
            }
            return stem.append(random.nextInt(4) == 0 && syllables > 1 ? "" : CODAS[random.nextInt(CODAS.length)]).toString();
        }

        String name(Random random) {
            return first(stem(random, 2 + random.nextInt(2)));
        }

        @Override
        public String code() {
            return "en";
        }

        @Override
        public Words words() {
            return words;
        }

        @Override
        public String special(Random random) {
            return switch (random.nextInt(10)) {
                case 0, 1 -> Integer.toString(1990 + random.nextInt(40));
                case 2 -> Integer.toString(2 + random.nextInt(98));
                case 3 -> String.format(Locale.ROOT, "%,d", 1000 + random.nextInt(900_000));
                case 4 -> random.nextInt(100) + "." + random.nextInt(10) + "%";
                case 5 -> words.pick(random) + "-" + words.pick(random);
                case 6 -> Latin.WORDS.pick(random);
                default -> names.pick(random);
            };
        }

        @Override
        public String join(List<String> parts) {
            return String.join(" ", parts);
        }

        @Override
        public String comma() {
            return ", ";
        }

        @Override
        public String stop() {
            return ".";
        }

        @Override
        public String quoted(String text) {
            return "“" + text + "”";
        }

        @Override
        public String first(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }

        @Override
        public int shortest() {
            return 150;
        }

        @Override
        public int longest() {
            return 850;
        }
    }

    static final class Chinese implements Language {
        private static final String FUNCTION = "的 是 在 了 和 与 为 有 对 将 等 中 上 也 并 以 由 及 从 到 就 都 而 我们 他们 这 不 个 多 年 进行 通过 以及 可以 其中 已经 成为 根据 同时";

        private final Words characters;
        private final Words words;
        private final Words names;

        Chinese() {
            Random random = new Random(13);
            List<String> common = new ArrayList<>();
            // The first level of GB 2312: 3,755 characters in daily use.
            for (int row = 0xB0; row <= 0xD7; row++) {
                for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                    common.add(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")));
                }
            }
            Collections.shuffle(common, random);
            characters = new Words(common.subList(0, 2800), 35, 1.2);
            Set<String> all = new LinkedHashSet<>(List.of(FUNCTION.split(" ")));
            while (all.size() < 24_000) {
                int kind = random.nextInt(100);
                all.add(characters(random, kind < 8 ? 1 : kind < 74 ? 2 : kind < 90 ? 3 : 4));
            }
            words = new Words(List.copyOf(new ArrayList<>(all)), 2, 1.02);
            names = new Words(IntStream.range(0, 4000).mapToObj(i -> name(random)).toList(), 5, 0.9);
        }

        private String characters(Random random, int count) {
            return IntStream.range(0, count).mapToObj(i -> characters.pick(random)).collect(Collectors.joining());
        }

        String name(Random random) {
            return characters(random, 2 + random.nextInt(3));
        }

        @Override
        public String code() {
            return "zh";
        }

        @Override
        public Words words() {
            return words;
        }

        @Override
        public String special(Random random) {
            return switch (random.nextInt(10)) {
                case 0, 1 -> 1990 + random.nextInt(40) + "年";
                case 2 -> 2 + random.nextInt(98) + "个";
                case 3 -> random.nextInt(100) + "." + random.nextInt(10) + "%";
                case 4 -> "《" + names.pick(random) + "》";
                case 5, 6 -> Latin.WORDS.pick(random);
                default -> names.pick(random);
            };
        }

        @Override
        public String join(List<String> parts) {
            return String.join("", parts);
        }

        @Override
        public String comma() {
            return "，";
        }

        @Override
        public String stop() {
            return "。";
        }

        @Override
        public String quoted(String text) {
            return "“" + text + "”";
        }

        @Override
        public String first(String text) {
            return text;
        }

        @Override
        public int shortest() {
            return 120;
        }

        @Override
        public int longest() {
            return 860;
        }
    }

    /** Abbreviations and names in Latin letters, which occur in both languages. */
    static final class Latin {
        static final Words WORDS = new Words(words(), 3, 0.9);

        private static List<String> words() {
            Random random = new Random(17);
            List<String> words = new ArrayList<>(List.of("GDP", "5G", "CO2", "IUC", "LAP", "PM2.5", "GIS", "LED", "OECD", "H2", "Wi-Fi", "BIM"));
            while (words.size() < 600) {
                words.add(random.nextInt(3) == 0
                        ? English.stem(random, 2).toUpperCase(Locale.ROOT).substring(0, 3)
                        : English.stem(random, 2).substring(0, 1).toUpperCase(Locale.ROOT) + English.stem(random, 2));
            }
            return words;
        }
    }

    /** Text of one document: words of its own and of its theme come again and again, and some words like to follow others. */
    static final class Prose {
        private final Language language;
        private final Random random;
        private final int theme;
        private final List<String> own;
        private String before = "";

        Prose(Language language, Random random, int theme) {
            this.language = language;
            this.random = random;
            this.theme = theme;
            this.own = IntStream.range(0, 12).mapToObj(i -> i < 2 ? language.special(random) : language.words().at(200 + random.nextInt(language.words().size()))).toList();
        }

        private String word() {
            int kind = random.nextInt(100);
            Words words = language.words();
            if (kind < 5) {
                before = language.special(random);
            } else if (kind < 13) {
                before = own.get(random.nextInt(own.size()));
            } else if (kind < 25) {
                before = words.at(100 + theme * 400 + skewed(random, 400));
            } else if (kind < 45) {
                before = words.at(before.hashCode() % 5000 + 40 * random.nextInt(4));
            } else {
                before = words.pick(random);
            }
            return before;
        }

        String words(int count) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                parts.add(word());
            }
            return language.join(parts);
        }

        String title() {
            return language.first(words(3 + random.nextInt(5)));
        }

        String sentence() {
            StringBuilder text = new StringBuilder(words(4 + random.nextInt(8)));
            for (int clauses = random.nextInt(3); clauses > 0; clauses--) {
                text.append(language.comma()).append(random.nextInt(12) == 0 ? language.quoted(words(3)) : words(3 + random.nextInt(7)));
            }
            return language.first(text.toString()) + language.stop();
        }

        private String paragraph() {
            List<String> sentences = new ArrayList<>();
            for (int count = 2 + random.nextInt(4); count > 0; count--) {
                sentences.add(random.nextInt(15) == 0 ? "**" + language.first(words(2)) + "** " + words(4) + language.stop() : sentence());
            }
            return language.join(sentences);
        }

        /** Paragraphs and sections until the body is as long as wanted, from 0 to 1. */
        String body(double length) {
            int wanted = (int) (language.shortest() + length * (language.longest() - language.shortest()));
            List<String> blocks = new ArrayList<>();
            int paragraphs = Math.max(2, wanted / 42);
            for (int i = 0; i < paragraphs; i++) {
                if (i > 0 && i % 3 == 0) {
                    blocks.add("## " + title());
                }
                blocks.add(switch (random.nextInt(12)) {
                    case 0 -> list();
                    case 1 -> "> " + sentence();
                    case 2 -> random.nextInt(3) == 0 ? table() : paragraph();
                    default -> paragraph();
                });
            }
            return String.join("\n\n", blocks);
        }

        private String list() {
            return IntStream.range(0, 3 + random.nextInt(3)).mapToObj(i -> "* " + language.first(words(3 + random.nextInt(6)))).collect(Collectors.joining("\n"));
        }

        private String table() {
            String rows = IntStream.range(0, 3).mapToObj(i -> "| " + words(2) + " | " + words(1) + " |\n").collect(Collectors.joining());
            return "| " + words(1) + " | " + words(1) + " |\n|---|---|\n" + rows;
        }
    }
}
