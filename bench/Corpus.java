import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the same invented programme (40 cities, 12 clusters, news in English and Chinese, for kb also in French) as content for several site generators.
 * Nothing depends on the machine or the day: the same arguments give the same bytes.
 */
public final class Corpus {
    private static final String USAGE = """
            Usage: java bench/Corpus.java FOLDER [--documents N] [--asciidoc N] [--languages en,zh] [--tools kb,hugo,eleventy,jbake]
              FOLDER gets one folder per tool; N documents are files of all languages, at least 184 (default 1184),
              of which --asciidoc N news items (default 0) are AsciiDoc and the rest Markdown.
              Three languages are en,fr,zh, for kb alone; then N is the most.
            """;
    private static final int SMALLEST = 184;

    enum Tool { KB, HUGO, ELEVENTY, JBAKE }

    enum Markup { MD, ADOC }

    private final Path root;
    private final List<Tool> tools;
    private final List<Language> languages;

    private Corpus(Path root, List<Tool> tools, List<Language> languages) {
        this.root = root;
        this.tools = tools;
        this.languages = languages;
    }

    public static void main(String[] arguments) {
        int documents = 1184;
        int asciidoc = 0;
        List<Tool> tools = List.of(Tool.values());
        List<Language> languages = List.of(Language.EN, Language.ZH);
        if (arguments.length % 2 != 1) {
            fail(USAGE);
        }
        for (int i = 1; i < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--documents" -> documents = Integer.parseInt(value);
                case "--asciidoc" -> asciidoc = Integer.parseInt(value);
                case "--tools" -> tools = Arrays.stream(value.split(",")).map(name -> Tool.valueOf(name.toUpperCase())).toList();
                case "--languages" -> languages = Arrays.stream(value.split(",")).map(name -> Language.valueOf(name.toUpperCase())).toList();
                default -> fail(USAGE);
            }
        }
        int items = documents / languages.size() - Programme.CITIES.size() - Programme.CLUSTERS.size();
        if (languages.contains(Language.FR) && !tools.equals(List.of(Tool.KB))) {
            fail("Only kb has a project in French.\n");
        }
        if (documents < SMALLEST || documents % 2 != 0 || asciidoc % 2 != 0 || asciidoc > 2 * items) {
            fail("Both numbers must be even; there are at least " + SMALLEST + " documents, and no more AsciiDoc than news.\n");
        }
        new Corpus(Path.of(arguments[0]), tools, languages).write(items, asciidoc / 2);
    }

    private static void fail(String message) {
        System.err.print(message);
        System.exit(2);
    }

    private void write(int items, int asciidoc) {
        for (int i = 0; i < Programme.CITIES.size(); i++) {
            city(i);
        }
        for (int i = 0; i < Programme.CLUSTERS.size(); i++) {
            cluster(i);
        }
        IntStream.range(0, items).parallel().forEach(i -> news(i, items, i < asciidoc ? Markup.ADOC : Markup.MD));
        if (tools.contains(Tool.KB)) {
            save(root.resolve("kb/jbake.properties"), """
                    site.host=https://example.org
                    site.languages=%s
                    site.default.language=en
                    site.language.en.tag=en
                    site.language.en.name=English
                    site.language.zh.tag=zh-Hans
                    site.language.zh.name=简体中文
                    site.timezone=UTC
                    site.title.en=City cooperation
                    site.title.zh=城市合作
                    """.formatted(languages.stream().map(Language::code).collect(Collectors.joining(",")))
                    + (languages.contains(Language.FR)
                            ? """
                            site.language.fr.tag=fr
                            site.language.fr.name=Français
                            site.title.fr=Coopération des villes
                            site.group.eu.fr=Europe
                            site.group.cn.fr=Chine
                            """
                            : ""));
        }
    }

    // --- Documents ---------------------------------------------------------------------------------------------------

    private void city(int number) {
        Place city = Programme.CITIES.get(number);
        List<String> clusters = List.of(
                Programme.CLUSTERS.get(number % 12).slug(), Programme.CLUSTERS.get((number * 5 + 3) % 12).slug());
        if (tools.contains(Tool.KB)) {
            save(root.resolve("kb/content/cities/" + city.slug() + ".yaml"), """
                    name: {%s}
                    pinyin: %s
                    side: %s
                    country: %s
                    population: {value: %d, year: 2020}
                    joined: %d
                    clusters: [%s]
                    """.formatted(names(city), city.slug(), city.side(), city.country(),
                    city.population(), city.joined(), String.join(", ", clusters)));
        }
        place("cities", city, 1000 + number, List.of(
                "side: " + city.side(), "country: " + city.country(), "population: " + city.population(),
                "joined: " + city.joined(), "clusters: [" + String.join(", ", clusters) + "]"));
    }

    private void cluster(int number) {
        Place cluster = Programme.CLUSTERS.get(number);
        if (tools.contains(Tool.KB)) {
            save(root.resolve("kb/content/clusters/" + cluster.slug() + ".yaml"),
                    "name: {" + names(cluster) + "}\n");
        }
        place("clusters", cluster, 2000 + number, List.of());
    }

    private String names(Place place) {
        return languages.stream().map(language -> language.code() + ": " + language.of(place)).collect(Collectors.joining(", "));
    }

    /** A city or a cluster, whose facts kb reads from a file of their own and the others from each header. */
    private void place(String folder, Place place, int seed, List<String> facts) {
        for (Language language : languages) {
            for (Tool tool : tools) {
                List<String> header = new ArrayList<>();
                Prose prose = new Prose(language, Markup.MD, tool, new Random(seed));
                header.add("title: " + language.of(place));
                header.add("summary: " + prose.sentence());
                if (tool != Tool.KB) {
                    header.add("other: " + language.other().of(place));
                    header.addAll(tool == Tool.HUGO ? hugoFacts(place, facts) : facts);
                }
                document(tool, folder, place.slug(), language, Markup.MD, header, prose.profile());
            }
        }
    }

    /** In a Hugo profile the key of a taxonomy would list the city among the news of its clusters. */
    private static List<String> hugoFacts(Place place, List<String> facts) {
        List<String> lines = new ArrayList<>(List.of("slug: " + place.slug()));
        facts.forEach(fact -> lines.add(fact.replace("clusters:", "member:")));
        return lines;
    }

    private void news(int number, int count, Markup markup) {
        // The multiplier scatters the dates over twelve years, whatever the order of the files.
        LocalDate date = LocalDate.of(2010, 1, 1).plusDays((number * 2_654_435_761L & 0x7fff_ffff) % 4382);
        String slug = "item-%0" + Math.max(4, Integer.toString(count).length()) + "d";
        for (Language language : languages) {
            for (Tool tool : tools) {
                Random random = new Random(number * 31L + 7);
                Prose prose = new Prose(language, markup, tool, random);
                Place first = Programme.CITIES.get(number % 40);
                Place second = Programme.CITIES.get((number % 40 + 1 + random.nextInt(39)) % 40);
                List<Place> clusters = new ArrayList<>(List.of(Programme.CLUSTERS.get((number / 3) % 12)));
                if (number % 4 == 0) {
                    clusters.add(Programme.CLUSTERS.get((number / 3 + 1 + random.nextInt(11)) % 12));
                }
                List<String> header = new ArrayList<>();
                header.add("title: " + prose.title(first, second));
                header.add("summary: " + prose.sentence());
                header.add("date: " + date);
                header.add("cities: [" + first.slug() + ", " + second.slug() + "]");
                header.add("clusters: [" + clusters.stream().map(Place::slug).collect(Collectors.joining(", ")) + "]");
                if (tool == Tool.HUGO) {
                    header.add("years: [\"" + date.getYear() + "\"]");
                }
                document(tool, "news", slug.formatted(number), language, markup, header, prose.article(first, second, number));
            }
        }
    }

    private void document(Tool tool, String folder, String slug, Language language, Markup markup, List<String> header, String body) {
        String name = markup.name().toLowerCase();
        String yaml = "---\n" + String.join("\n", header) + "\n---\n";
        switch (tool) {
            case KB -> save(root.resolve("kb/content/%s/%s.%s.%s".formatted(folder, slug, language.code(), name)), yaml + body);
            // The taxonomies own the names "cities" and "clusters".
            case HUGO -> save(root.resolve("hugo/content/%s/%s.%s.%s".formatted(
                    folder.equals("news") ? folder : folder.equals("cities") ? "city" : "cluster",
                    slug, language.code(), name)), yaml + body);
            case ELEVENTY -> save(root.resolve("eleventy/content/%s/%s/%s.%s".formatted(
                    language.code(), folder, slug, name)), yaml + body);
            case JBAKE -> save(root.resolve("jbake/content/%s/%s/%s.%s".formatted(
                    language.code(), folder, slug, name)), jbakeHeader(folder, slug, language, header) + body);
        }
    }

    /** JBake knows no languages and one taxonomy, tags: the language is part of the tag. Names of places spare it a look into its database. */
    private static String jbakeHeader(String folder, String slug, Language language, List<String> header) {
        List<String> lines = new ArrayList<>(List.of(
                "type=" + (folder.equals("news") ? "post" : folder.equals("cities") ? "city" : "cluster"),
                "status=published", "lang=" + language.code(), "slug=" + slug));
        List<String> tags = new ArrayList<>();
        for (String line : header) {
            String key = line.substring(0, line.indexOf(':'));
            String value = line.substring(key.length() + 2);
            if (value.startsWith("[")) {
                List<String> ids = List.of(value.substring(1, value.length() - 1).split(", "));
                lines.add(key + "=" + String.join(",", ids));
                lines.add(key + "names=" + ids.stream().map(id -> language.of(Programme.place(id))).collect(Collectors.joining(",")));
                ids.forEach(id -> tags.add(language.code() + "-" + id));
            } else {
                lines.add(key + "=" + value);
            }
        }
        if (folder.equals("news")) {
            lines.add("tags=" + String.join(",", tags));
        }
        return String.join("\n", lines) + "\n~~~~~~\n";
    }

    private static void save(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- Words -------------------------------------------------------------------------------------------------------

    /** A city or a cluster with its names. */
    record Place(String slug, String en, String fr, String zh, String side, String country, int population, int joined) {}

    /** A word or a sentence in each language. */
    record Pair(String en, String zh, String fr) {}

    enum Language {
        EN, FR, ZH;

        String code() {
            return name().toLowerCase();
        }

        Language other() {
            return this == EN ? ZH : EN;
        }

        String of(Place place) {
            return this == EN ? place.en() : this == FR ? place.fr() : place.zh();
        }

        String of(Pair pair) {
            return this == EN ? pair.en() : this == FR ? pair.fr() : pair.zh();
        }
    }

    /** The same choices in the same order whatever the language, so that the two languages say the same. */
    static final class Prose {
        private final Language language;
        private final Markup markup;
        private final Tool tool;
        private final Random random;

        Prose(Language language, Markup markup, Tool tool, Random random) {
            this.language = language;
            this.markup = markup;
            this.tool = tool;
            this.random = random;
        }

        String title(Place first, Place second) {
            return fill(pick(Programme.TITLES), language.of(first), language.of(second));
        }

        String sentence() {
            return fill(pick(Programme.SENTENCES), name(), name());
        }

        String profile() {
            return paragraph(4) + heading(2) + paragraph(3) + list("* ") + heading(2) + paragraph(3);
        }

        /** About 250 words: three sections with emphasis, links and a list, sometimes a table, a quotation or steps. */
        String article(Place first, Place second, int number) {
            StringBuilder text = new StringBuilder(paragraph(2)).append(linked(first)).append(heading(2)).append(paragraph(3));
            text.append(list("* ")).append(number % 7 == 0 ? table() : "");
            text.append(number % 3 == 0 ? heading(3) : "").append(paragraph(2)).append(number % 5 == 0 ? quotation() : "");
            return text.append(heading(2)).append(paragraph(1)).append(linked(second)).append(number % 4 == 0 ? list(step()) : "")
                    .append(paragraph(1)).toString();
        }

        private String name() {
            return language.of(Programme.CITIES.get(random.nextInt(40)));
        }

        private String paragraph(int sentences) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < sentences; i++) {
                parts.add(i == 0 ? strong(sentence()) : sentence());
            }
            return String.join(language == Language.ZH ? "" : " ", parts) + "\n\n";
        }

        /** Puts an opening with an emphasised word before a sentence. */
        private String strong(String sentence) {
            // Between Han characters AsciiDoc needs the mark that stands anywhere.
            String mark = markup == Markup.ADOC && language != Language.ZH ? "*" : "**";
            return fill(pick(Programme.OPENINGS), mark + language.of(pick(Programme.OBJECTS)) + mark, "") + sentence;
        }

        private String linked(Place city) {
            String address = tool == Tool.KB
                    ? "../cities/" + city.slug() + "." + language.code() + ".md"
                    : "/" + language.code() + "/cities/" + city.slug() + (tool == Tool.JBAKE ? ".html" : "/");
            String link = markup == Markup.ADOC
                    ? "link:" + address + "[" + language.of(city) + "]"
                    : "[" + language.of(city) + "](" + address + ")";
            String text = fill(pick(Programme.LINKED), link, "");
            return text + "\n\n";
        }

        private String heading(int level) {
            return (markup == Markup.ADOC ? "=" : "#").repeat(level) + " " + fill(pick(Programme.HEADINGS), name(), "") + "\n\n";
        }

        private String step() {
            return markup == Markup.ADOC ? ". " : "1. ";
        }

        private String list(String mark) {
            return IntStream.range(0, 3).mapToObj(i -> mark + fill(pick(Programme.POINTS), name(), "") + "\n").collect(Collectors.joining()) + "\n";
        }

        private String table() {
            Function<List<String>, String> row = markup == Markup.ADOC
                    ? cells -> "| " + String.join(" | ", cells) + "\n"
                    : cells -> "| " + String.join(" | ", cells) + " |\n";
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                rows.append(row.apply(List.of(name(), language.of(pick(Programme.OBJECTS)), Integer.toString(2 + random.nextInt(90)))));
            }
            String head = row.apply(switch (language) {
                case EN -> List.of("City", "Subject", "Projects");
                case FR -> List.of("Ville", "Sujet", "Projets");
                case ZH -> List.of("城市", "主题", "项目数");
            });
            return markup == Markup.ADOC
                    ? "|===\n" + head + "\n" + rows + "|===\n\n"
                    : head + "| --- | --- | ---: |\n" + rows + "\n";
        }

        private String quotation() {
            String words = sentence();
            return markup == Markup.ADOC ? "____\n" + words + "\n____\n\n" : "> " + words + "\n\n";
        }

        private Pair pick(List<Pair> pairs) {
            return pairs.get(random.nextInt(pairs.size()));
        }

        private String fill(Pair pattern, String first, String second) {
            String actor = language.of(pick(Programme.ACTORS));
            String object = language.of(pick(Programme.OBJECTS));
            String other = language.of(pick(Programme.OBJECTS));
            String number = Integer.toString(3 + random.nextInt(95));
            String text = language.of(pattern).replace("{1}", first).replace("{2}", second).replace("{actor}", actor)
                    .replace("{object}", object).replace("{other}", other).replace("{n}", number);
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
    }

    /** Names and sentences; all of it is invented. */
    static final class Programme {
        static final List<Place> CITIES = places("""
                Alderport 奥德港|Brunnwick 布伦维克|Castelmar 卡斯泰尔马|Dunhaven 邓黑文|Eskeby 埃斯克比|Fontarel 丰塔雷尔|Grauburg 格劳堡
                Halmsund 哈尔姆松德|Isolara 伊索拉拉|Jarnvik 亚恩维克|Kolvaro 科尔瓦罗|Lindemark 林德马克|Montsera 蒙特塞拉|Norvalle 诺尔瓦莱
                Ostroval 奥斯特罗瓦尔|Pontevira 蓬特维拉|Quintale 金塔莱|Rosenholt 罗森霍尔特|Silvermouth 锡尔弗茅斯|Tarrenza 塔伦萨
                Anhe 安河|Beilin 北麟|Chengpu 澄浦|Dongyao 东瑶|Fengtan 枫潭|Gaoxi 高溪|Heling 鹤岭|Jingbei 镜北|Kaiyue 开岳|Lanting 兰汀
                Mingsha 鸣沙|Nanwei 南苇|Pingluan 平峦|Qinglan 青岚|Ruihe 瑞禾|Shuangtan 双潭|Tianqu 天渠|Wenfeng 文峰|Xiyuan 溪原|Yunting 云汀
                """);
        static final List<Place> CLUSTERS = places("""
                Clean transport 清洁交通=Transports propres|Quiet ports 宁静港口=Ports tranquilles|Silver economy 银发经济=Économie des seniors|Sponge cities 海绵城市=Villes éponges|Circular industry 循环产业=Industrie circulaire
                Urban renewal 城市更新=Renouveau urbain|Green buildings 绿色建筑=Bâtiments verts|Smart energy 智慧能源=Énergie intelligente|Food markets 食品集市=Marchés alimentaires|Living rivers 活力河流=Rivières vivantes
                Creative quarters 创意街区=Quartiers créatifs|Digital services 数字服务=Services numériques
                """);
        static final List<Pair> ACTORS = pairs("""
                the city council|市政府|le conseil municipal
                the port authority|港务局|l'autorité portuaire
                the planning office|规划局|le service d'urbanisme
                a group of local firms|一批本地企业|le groupe des entreprises locales
                the university|当地大学|l'université
                the transport company|公交公司|la société de transport
                residents of the old town|老城居民|le collectif de la vieille ville
                the chamber of commerce|商会|la chambre de commerce
                the water board|水务局|la régie des eaux
                the housing association|住房协会|l'office du logement
                the design school|设计学院|l'école de design
                the energy agency|能源机构|l'agence de l'énergie
                a network of museums|博物馆联盟|le réseau des musées
                the youth council|青年议会|le conseil des jeunes
                """);
        static final List<Pair> OBJECTS = pairs("""
                rainwater storage|雨水调蓄|le stockage des eaux de pluie
                tram lines|有轨电车线路|le réseau de tramway
                cycle paths|自行车道|la piste cyclable
                shared workshops|共享工坊|l'atelier partagé
                air quality data|空气质量数据|la mesure de la qualité de l'air
                riverside parks|滨河公园|le parc fluvial
                old factory halls|旧厂房|la halle d'usine
                care at home|居家养老|l'aide à domicile
                heat from waste water|污水余热|la chaleur des eaux usées
                school kitchens|学校食堂|la cantine scolaire
                market halls|集市大厅|la halle du marché
                solar roofs|光伏屋顶|la toiture solaire
                quiet street lighting|柔和街道照明|l'éclairage discret des rues
                electric ferries|电动渡轮|la navette électrique
                open data|开放数据|l'ouverture des données
                timber houses|木结构住宅|la maison en bois
                shore power|岸电设施|l'alimentation à quai
                flood protection|防洪工程|la protection contre les crues
                repair cafes|维修咖啡馆|le café de réparation
                bus priority|公交优先|la priorité aux autobus
                """);
        static final List<Pair> TITLES = pairs("""
                {1} and {2} agree on {object}|{1}与{2}就{object}达成共识|{1} et {2} s'accordent sur {object}
                {actor} of {1} presents plans for {object} to {2}|{1}{actor}向{2}介绍{object}计划|À {1}, {actor} présente à {2} son projet pour {object}
                Visitors from {2} see {object} in {1}|{2}代表团在{1}考察{object}|Une délégation venue de {2} découvre {object} à {1}
                {1} learns from {2} about {object} and {other}|{1}向{2}学习{object}与{other}经验|{1} apprend auprès de {2} pour {object} et {other}
                Workshop on {object} brings {1} and {2} together|{object}研讨会促成{1}与{2}携手|Un séminaire sur {object} réunit {1} et {2}
                What {1} and {2} have tried so far for {object}|{1}与{2}在{object}方面的初步尝试|Ce que {1} et {2} ont déjà essayé pour {object}
                First results for {object} in {1} and {2}|{1}与{2}的{object}取得初步成果|Premiers résultats pour {object} à {1} et à {2}
                """);
        static final List<Pair> HEADINGS = pairs("""
                What {1} has learnt|{1}的经验|Ce que {1} a appris
                From plan to practice|从规划到实践|Du projet à la pratique
                Next steps for {object}|{object}的下一步|Les prochaines étapes pour {object}
                Who pays for {object}|{object}的资金来源|Qui paie pour {object}
                A visit to {1}|走访{1}|Une visite à {1}
                How {object} and {other} belong together|{object}与{other}如何结合|Comment {object} et {other} vont ensemble
                Questions from the audience|现场提问|Questions du public
                Figures and experience|数据与经验|Chiffres et expérience
                """);
        static final List<Pair> POINTS = pairs("""
                {object} for {n} streets in {1}|在{1}的{n}条街道推广{object}|{object} dans {n} rues à {1}
                a common list of {n} measures|共同制定{n}项措施清单|une liste commune de {n} mesures
                training in {object} for {actor}|为{actor}提供{object}培训|une formation sur {object} avec {actor}
                a report on {object} and {other}|{object}与{other}报告|un rapport sur {object} et {other}
                {n} visits to {1} and its neighbours|对{1}及周边开展{n}次考察|{n} visites à {1} et chez ses voisins
                rules for {object} that {actor} can check|{actor}可以核查的{object}规则|des règles pour {object} que {actor} peut vérifier
                """);
        static final List<Pair> LINKED = pairs("""
                The page about {1} tells how {actor} came to work on {object}, and what it has cost so far.|关于{1}的页面介绍了{actor}为何开展{object}工作，以及目前的投入。|La page sur {1} raconte comment {actor} en est venu à {object}, et le prix payé jusque-là.
                More about the partner is found under {1}, where {actor} keeps a list of {n} examples.|有关合作伙伴的更多内容见{1}，{actor}在那里整理了{n}个案例。|Pour en savoir plus sur le partenaire, voir {1}, où {actor} tient une liste de {n} exemples.
                As in {1}, {actor} started with {object} and added {other} only after a year of trials.|与{1}一样，{actor}从{object}起步，经过一年试点才加入{other}。|Comme à {1}, {actor} a commencé par {object} et n'a ajouté {other} qu'après une année d'essais.
                """);
        static final List<Pair> OPENINGS = pairs("""
                With {1} in mind:\s|围绕{1}，|À propos du thème {1} :\s
                On the subject of {1}:\s|关于{1}，|Au sujet de la question {1} :\s
                Where {1} is concerned:\s|就{1}而言，|Pour ce qui touche {1} :\s
                As for {1}:\s|至于{1}，|Quant au point {1} :\s
                """);
        static final List<Pair> SENTENCES = pairs("""
                In {1}, {actor} has spent two years on {object}, and the first {n} sites are open to the public.|在{1}，{actor}用两年时间推进{object}，首批{n}个地点已向公众开放。|À {1}, {actor} a consacré deux ans à ce chantier, {object}, et les {n} premiers sites accueillent le public.
                {actor} expects that {object} will reach {n} households before the end of the programme.|{actor}预计，到项目结束前，{object}将惠及{n}户家庭。|{actor} estime que {object} profitera à {n} foyers avant la fin du programme.
                Compared with {2}, the streets of {1} are narrower, so {object} had to be planned together with {other}.|与{2}相比，{1}的街道较窄，因此{object}必须与{other}一并规划。|Par rapport à {2}, les rues de {1} sont plus étroites, et il a fallu prévoir {object} avec {other}.
                The two cities exchanged drawings, contracts and mistakes, which {actor} called the most useful part.|两座城市交流了图纸、合同和失误，{actor}认为这是最有价值的部分。|Les deux villes ont échangé des dessins, des contrats et des erreurs, ce que {actor} juge le plus utile.
                Only {n} percent of the budget goes into {object}; the rest pays for {other} and for people.|预算中只有百分之{n}用于{object}，其余用于{other}和人员。|Seuls {n} pour cent du budget vont vers {object} ; le reste finance {other} et le personnel.
                Those who live nearby were asked early, and {actor} changed the plans for {object} after {n} meetings.|附近居民很早就受邀发表意见，{actor}在{n}次会议后调整了{object}方案。|Les riverains ont été consultés tôt, et {actor} a changé le projet pour {object} après {n} réunions.
                A team from {2} stayed in {1} for a week and measured how {object} works on a cold morning.|来自{2}的团队在{1}停留一周，测量{object}在寒冷早晨的运行情况。|Une équipe venue de {2} a passé une semaine à {1} et observé {object} par un matin glacial.
                It is too early to say whether {object} pays off, but {actor} already reports {n} requests from elsewhere.|现在判断{object}是否划算为时尚早，但{actor}已收到外地的{n}份咨询。|Il est trop tôt pour savoir si {object} est rentable, mais {actor} a déjà reçu {n} demandes venues d'ailleurs.
                While {1} builds new, {2} repairs what is there, and both find that {object} needs patience.|{1}建设新项目，{2}修缮旧设施，双方都发现{object}需要耐心。|Tandis que {1} construit du neuf, {2} répare l'existant, et les deux constatent que {object} demande de la patience.
                According to {actor}, the weak point is neither money nor technology but the upkeep of {object}.|{actor}指出，薄弱环节既不是资金也不是技术，而是{object}的日常维护。|Selon {actor}, le point faible n'est ni l'argent ni la technique mais {object}, à entretenir sans relâche.
                For the coming year, {actor} plans {n} further steps, among them {object} and a guide in plain words.|来年，{actor}计划再推进{n}项工作，其中包括{object}和一份通俗指南。|Pour l'année à venir, {actor} prévoit {n} étapes nouvelles, dont {object} et un guide en langage clair.
                Students drew maps of {object} in {1}, which now hang in the town hall of {2}.|学生们绘制了{1}的{object}地图，这些地图如今挂在{2}的市政厅。|Les étudiants ont dessiné {object} à {1} sur des cartes, désormais accrochées à la mairie de {2}.
                Where {object} failed, the reason was mostly that {actor} had been informed too late.|{object}未能成功之处，多半是因为{actor}得知消息太晚。|Là où {object} a échoué, c'est surtout que {actor} avait été averti trop tard.
                The model from {1} was not copied but taken apart, and {2} kept the part that deals with {object}.|{1}的模式并未被照搬，而是被拆解，{2}保留了其中有关{object}的部分。|Le modèle de {1} n'a pas été copié mais démonté, et {2} a gardé la partie qui concerne {object}.
                More than {n} companies offered to help, and {actor} chose those that had worked on {other} before.|有超过{n}家企业表示愿意参与，{actor}选择了曾从事{other}的企业。|Plus de {n} entreprises ont proposé leur aide, et {actor} a choisi celles qui connaissaient déjà {other}.
                At the end of the visit, {1} and {2} signed a short paper that names dates, people and {object}.|访问结束时，{1}与{2}签署了一份简短文件，明确了时间、人员和{object}。|À la fin de la visite, {1} et {2} ont signé un court document qui fixe dates, personnes et {object}.
                """);

        static Place place(String slug) {
            return Stream.of(CITIES, CLUSTERS).flatMap(List::stream).filter(place -> place.slug().equals(slug)).findFirst().orElseThrow();
        }

        private static List<Place> places(String names) {
            List<String> list = Arrays.stream(names.strip().split("[|\n]")).toList();
            return IntStream.range(0, list.size()).mapToObj(i -> {
                String[] words = list.get(i).split("=");
                int space = words[0].lastIndexOf(' ');
                String en = words[0].substring(0, space);
                boolean isEuropean = i < 20;
                return new Place(en.toLowerCase().replace(' ', '-'), en, words.length == 1 ? en : words[1], words[0].substring(space + 1),
                        isEuropean ? "eu" : "cn", isEuropean ? List.of("DE", "FR", "IT", "PL", "ES").get(i % 5) : "CN",
                        100_000 + i * 37_003, 2010 + i % 9);
            }).toList();
        }

        private static List<Pair> pairs(String lines) {
            return lines.lines().map(line -> line.split("\\|")).map(pair -> new Pair(pair[0], pair[1], pair[2])).toList();
        }
    }
}
