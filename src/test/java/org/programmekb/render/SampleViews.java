package org.programmekb.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.programmekb.render.view.*;

/** A small fictional programme (two harbour towns and their friends) as view records, in English and Chinese. */
final class SampleViews {
    private final boolean zh;
    private final String root;

    SampleViews(String language) {
        this.zh = language.equals("zh");
        this.root = "/" + language + "/";
    }

    Map<String, PageView> pages() {
        Map<String, PageView> pages = new LinkedHashMap<>();
        pages.put("index", home());
        pages.put("news/index", newsIndex());
        pages.put("cities/seaport/news/index", cityNews());
        pages.put("news/harbour-forum/index", newsItem());
        pages.put("cities/index", cityIndex());
        pages.put("cities/seaport/index", city());
        pages.put("cities/lighthaven/index", bareCity());
        pages.put("clusters/index", clusterIndex());
        pages.put("clusters/tides/index", cluster());
        pages.put("laps/index", planIndex());
        pages.put("laps/two-harbours/index", plan());
        pages.put("laps/quiet-bay/index", barePlan());
        pages.put("projects/index", projectIndex());
        pages.put("projects/tide-lab/index", project());
        pages.put("projects/ferry-school/index", mixedProject());
        pages.put("projects/matrix/index", achievementMatrix());
        pages.put("clusters/matrix/index", clusterMatrix());
        pages.put("organisations/index", organisations());
        pages.put("glossary/index", glossary());
        pages.put("about/index", about());
        pages.put("site-map/index", siteMap());
        pages.put("404", notFound());
        pages.put("chooser", chooser());
        pages.put("redirect", new RedirectPage(city("seaport"), "https://example.org/kb" + root + "cities/seaport/"));
        return pages;
    }

    String t(String en, String inChinese) {
        return zh ? inChinese : en;
    }

    Text text(String en, String inChinese) {
        return Text.of(t(en, inChinese));
    }

    Text otherWay(String en, String inChinese) {
        return zh ? new Text(en, "en") : new Text(inChinese, "zh-Hans");
    }

    Link link(String en, String inChinese, String path) {
        return Link.of(t(en, inChinese), root + path);
    }

    private Link fallback(String en, String path) {
        return zh ? new Link(en, "en", root + path, "英文") : Link.of(en, root + path);
    }

    private Link city(String id) {
        return switch (id) {
            case "seaport" -> link("Seaport", "海港市", "cities/seaport/");
            case "jade-harbour" -> link("Jade Harbour", "玉港市", "cities/jade-harbour/");
            case "lighthaven" -> link("Lighthaven", "灯塔湾", "cities/lighthaven/");
            default -> link("Crane Island", "鹤岛区", "cities/crane-island/");
        };
    }

    private CityCard card(String id) {
        return switch (id) {
            case "seaport" -> new CityCard(city(id), otherWay("Seaport", "海港市"), text("West Coast", "西海岸"), text("Portugal", "葡萄牙"), "eu", null, null, 2, 1);
            case "jade-harbour" -> new CityCard(city(id), otherWay("Jade Harbour", "玉港市"), text("Fujian", "福建"), text("China", "中国"), "cn", null, "2019", 1, 3);
            case "lighthaven" -> new CityCard(city(id), otherWay("Lighthaven", "灯塔湾"), null, text("Denmark", "丹麦"), "eu", "observer", null, 0, 0);
            default -> new CityCard(city(id), null, text("Guangdong", "广东"), text("China", "中国"), "cn", null, "2018", 0, 1);
        };
    }

    private List<CityCard> cards(String... ids) {
        return List.of(ids).stream().map(this::card).toList();
    }

    private Link tides() {
        return link("Tidal energy", "潮汐能", "clusters/tides/");
    }

    private Link ferries() {
        return link("Ferries and port logistics", "轮渡与港口物流", "clusters/ferries/");
    }

    private List<ClusterCard> clusters() {
        return List.of(
                new ClusterCard(tides(), otherWay("Tidal energy", "潮汐能"), text("Power from the sea: test sites, grids and the skills to keep them running.", "向海洋要能源：试验场、电网，以及运行维护所需的技能。"), List.of(), List.of(city("seaport"), city("jade-harbour")), 3),
                new ClusterCard(ferries(), otherWay("Ferries and port logistics", "轮渡与港口物流"), null, List.of(text("electric ferries", "电动渡轮"), text("port data", "港口数据")), List.of(city("seaport")), 1),
                new ClusterCard(link("Silver economy", "银发经济", "clusters/silver/"), otherWay("Silver economy", "银发经济"), null, List.of(), List.of(), 0));
    }

    private PlanEntry planEntry() {
        return new PlanEntry(link("Two harbours, one coast", "两港一岸", "laps/two-harbours/"), text("A plan that two harbour towns share: tidal power, clean ferries and an exchange of harbour pilots.", "两座港口城市共同制定的计划：潮汐发电、清洁渡轮与引航员交流。"), List.of(city("seaport"), city("jade-harbour")), List.of(tides()), t("2019–2021", "2019年至2021年"));
    }

    private PlanEntry barePlanEntry() {
        return new PlanEntry(fallback("Quiet bay", "laps/quiet-bay/"), null, List.of(city("lighthaven")), List.of(), null);
    }

    private List<ProjectEntry> projects() {
        return List.of(
                new ProjectEntry(link("Tide laboratory", "潮汐实验室", "projects/tide-lab/"), text("A shared laboratory for small tidal turbines.", "面向小型潮汐涡轮机的联合实验室。"), "implementation", List.of(), new DateText("2019-05", t("May 2019", "2019年5月"))),
                new ProjectEntry(link("Ferry school", "渡轮学校", "projects/ferry-school/"), null, null, List.of(new CityStage(city("seaport"), "delivered"), new CityStage(city("jade-harbour"), "memorandum")), null));
    }

    private NewsEntry news(int i) {
        List<Link> cities = i % 3 == 0 ? List.of() : List.of(city("seaport"), city("jade-harbour"));
        Text summary = i % 4 == 3 ? null : text("The harbour masters met to compare what has been reached and what the towns need from one another in the second year.", "各港务负责人举行会议，比较各自的进展，并商讨第二年彼此需要的支持。");
        return switch (i % 5) {
            case 0 -> new NewsEntry(link("Harbour forum takes stock of the pilot projects", "港口论坛盘点试点项目进展", "news/harbour-forum/"), new DateText("2020-02", t("February 2020", "2020年2月")), summary, cities, List.of(tides()));
            case 1 -> new NewsEntry(fallback("A first ferry runs on batteries alone", "news/ferry/"), new DateText("2019-11-08", t("8 November 2019", "2019年11月8日")), summary == null || zh ? null : summary, cities, List.of());
            case 2 -> new NewsEntry(link("Two towns sign a memorandum on clean ferries", "两市签署清洁渡轮合作备忘录", "news/memorandum/"), new DateText("2019-06-30", t("30 June 2019", "2019年6月30日")), summary, cities, List.of(ferries()));
            case 3 -> new NewsEntry(link("Call for partners in the tide laboratory", "潮汐实验室公开征集合作伙伴", "news/call/"), new DateText("2019-03", t("March 2019", "2019年3月")), null, List.of(), List.of(tides()));
            default -> new NewsEntry(link("New towns join the programme", "新一批城市加入项目", "news/cohort/"), new DateText("2018", t("2018", "2018年")), summary, cities, List.of());
        };
    }

    private List<NewsEntry> newsEntries(int count) {
        return IntStream.range(0, count).mapToObj(this::news).toList();
    }

    private HomePage home() {
        return new HomePage(
                text("Cities on two continents learn from one another: they write action plans together, try them out in pilot projects, and report here on what comes of them.", "两大洲的城市相互学习：共同制定行动计划，在试点项目中付诸实践，并在这里报告成果。"),
                new Body("", null, List.of()),
                List.of(new HomePage.Figure("cities", 22, "22", root + "cities/"), new HomePage.Figure("countries", 7, "7", root + "cities/"), new HomePage.Figure("clusters", 11, "11", root + "clusters/"), new HomePage.Figure("plans", 3, "3", root + "laps/"), new HomePage.Figure("projects", 1, "1", null)),
                new LatestNews(newsEntries(5), 23, root + "news/", root + "feed.xml"),
                List.of(
                        new HomePage.Cooperation(planEntry().title(), planEntry().summary(), cards("seaport", "jade-harbour"), "plan", null),
                        new HomePage.Cooperation(projects().get(0).title(), projects().get(0).summary(), cards("lighthaven", "seaport", "crane-island"), "project", "implementation")),
                List.of(
                        new HomePage.CitySide("eu", text("European cities", "欧洲城市"), root + "cities/#eu", manyCities(true)),
                        new HomePage.CitySide("cn", text("Chinese cities", "中国城市"), root + "cities/#cn", manyCities(false))),
                clusters(), List.of(planEntry(), barePlanEntry()), root + "clusters/", root + "laps/", root + "projects/", root + "projects/matrix/");
    }

    private List<Link> manyCities(boolean west) {
        List<Link> links = new ArrayList<>();
        links.add(city(west ? "seaport" : "jade-harbour"));
        links.add(city(west ? "lighthaven" : "crane-island"));
        String[][] names = west ? new String[][] {{"Amber Quay", "琥珀码头"}, {"Old Mole", "老堤"}, {"Saltmarsh", "盐沼"}, {"Windward", "迎风"}} : new String[][] {{"Pearl Bay", "珍珠湾"}, {"White Egret", "白鹭"}, {"South Gate", "南门"}, {"Long Pier", "长堤"}, {"Osmanthus Port", "桂港"}};
        for (String[] name : names) links.add(link(name[0], name[1], "cities/lighthaven/"));
        return links;
    }

    private List<YearLink> years() {
        return List.of(new YearLink("2020", root + "news/2020/", 4, false), new YearLink("2019", root + "news/2019/", 14, false), new YearLink("2018", root + "news/2018/", 5, false));
    }

    private NewsIndexPage newsIndex() {
        List<String> urls = IntStream.rangeClosed(1, 12).mapToObj(i -> i == 1 ? root + "news/" : root + "news/page/" + i + "/").toList();
        return new NewsIndexPage(text("News", "新闻"), null, null, null, 234, newsEntries(10), new Paging(4, urls), years(), root + "feed.xml");
    }

    private NewsIndexPage cityNews() {
        return new NewsIndexPage(text("News: Seaport", "海港市：新闻"), null, city("seaport"), null, 3, newsEntries(3), new Paging(1, List.of(root + "cities/seaport/news/")), List.of(), root + "cities/seaport/feed.xml");
    }

    private NewsPage newsItem() {
        return new NewsPage(
                text("Harbour forum takes stock of the pilot projects", "港口论坛盘点试点项目进展"), new DateText("2020-02", t("February 2020", "2020年2月")),
                text("The partner towns compared what their pilot projects have reached, and agreed to begin fewer of them and to finish more.", "各伙伴城市比较了试点项目的进展，并商定少立项、多完成。"), null,
                new Body(zh ? SampleProse.CHINESE : SampleProse.ENGLISH, null, List.of(new Heading(2, "a", t("What was discussed", "会议讨论内容")), new Heading(2, "b", t("Figures of the year", "年度数字")), new Heading(2, "c", t("Next steps", "下一步")))),
                new Related(List.of(city("seaport"), city("jade-harbour"), city("lighthaven")), List.of(tides(), ferries()), List.of(planEntry().title()), List.of(projects().get(0).title()), List.of(link("Harbour Programme Office", "港口项目办公室", "organisations/#office"))),
                List.of(text("workshop", "研讨会"), text("pilot projects", "试点项目")), fallback("A first ferry runs on batteries alone", "news/ferry/"), link("Two towns sign a memorandum on clean ferries", "两市签署清洁渡轮合作备忘录", "news/memorandum/"));
    }

    private CityIndexPage cityIndex() {
        return new CityIndexPage(text("Cities", "城市"), null, 4, List.of(
                new CityGroup("eu", text("European cities", "欧洲城市"), 2, List.of(new CityGroup.CountryGroup("eu-dk", text("Denmark", "丹麦"), cards("lighthaven")), new CityGroup.CountryGroup("eu-pt", text("Portugal", "葡萄牙"), cards("seaport")))),
                new CityGroup("cn", text("Chinese cities", "中国城市"), 2, List.of(new CityGroup.CountryGroup("cn-cn", text("China", "中国"), cards("crane-island", "jade-harbour"))))), root + "clusters/matrix/");
    }

    private CityPage city() {
        return new CityPage(
                text("Seaport", "海港市"), List.of(otherWay("Seaport", "海港市")), List.of(text("Old Harbour", "旧港")),
                text("A fictional harbour town on a mild coast that draws its power from the tides.", "一座虚构的海滨城市，气候温和，以潮汐发电。"), null,
                new Body(t("<p>Seaport has grown around its harbour. Today the harbour is quieter and the town looks for new work for its <a href=\"" + root + "clusters/tides/\">engineers</a>.</p><p>Within the programme it cooperates with <a href=\"" + root + "cities/jade-harbour/\">Jade Harbour</a>.</p>",
                        "<p>海港市因港而兴。如今港口渐趋平静，这座城市正在为<a href=\"" + root + "clusters/tides/\">工程技术人员</a>寻找新的用武之地。</p><p>在本项目中，海港市与<a href=\"" + root + "cities/jade-harbour/\">玉港市</a>开展合作。</p>"), null, List.of()),
                text("European cities", "欧洲城市"), null, text("Portugal", "葡萄牙"), text("West Coast", "西海岸"), new Quantity("342,000", "2019"), "72", new Coordinates("43.70", "-7.27"), "Ana Exemplo", t("2018", "2018年"), "https://www.seaport.example/",
                List.of(text("Power from the tides", "潮汐发电"), text("Clean ferries", "清洁渡轮"), text("Work for young engineers", "青年工程师就业")),
                List.of(new CityPage.Partner(card("jade-harbour"), List.of(planEntry().title(), projects().get(0).title())), new CityPage.Partner(card("lighthaven"), List.of())),
                List.of(tides(), ferries()), List.of(planEntry(), barePlanEntry()), projects(), List.of(link("Harbour Authority", "港务局", "organisations/#authority")), new LatestNews(newsEntries(4), 23, root + "cities/seaport/news/", root + "cities/seaport/feed.xml"));
    }

    private CityPage bareCity() {
        return new CityPage(text("Lighthaven", "灯塔湾"), List.of(otherWay("Lighthaven", "灯塔湾")), List.of(), null, null, new Body("", null, List.of()), text("European cities", "欧洲城市"), "observer", text("Denmark", "丹麦"), null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), LatestNews.none());
    }

    private ClusterIndexPage clusterIndex() {
        return new ClusterIndexPage(text("Thematic clusters", "主题集群"), null, clusters(), root + "clusters/matrix/");
    }

    private ClusterPage cluster() {
        return new ClusterPage(text("Tidal energy", "潮汐能"), List.of(otherWay("Tidal energy", "潮汐能")), text("Power from the sea: test sites, grids and the skills to keep them running.", "向海洋要能源：试验场、电网，以及运行维护所需的技能。"), null,
                new Body(t("<p>Towns with strong tides test small turbines and share what they learn.</p>", "<p>潮汐资源丰富的城市试验小型涡轮机，并分享所得经验。</p>"), null, List.of()),
                List.of(text("small turbines", "小型涡轮机"), text("harbour grids", "港区电网")), List.of(new Sdg(7, t("Affordable and clean energy", "经济适用的清洁能源")), new Sdg(14, t("Life below water", "水下生物"))), city("seaport"), cards("seaport", "jade-harbour", "crane-island"), List.of(planEntry()), projects(), List.of(), new LatestNews(newsEntries(3), 3, root + "clusters/tides/news/", root + "clusters/tides/feed.xml"));
    }

    private PlanIndexPage planIndex() {
        return new PlanIndexPage(text("Local Action Plans", "地方行动计划"), null, List.of(planEntry(), barePlanEntry()));
    }

    private PlanPage plan() {
        Link owner = link("Harbour Authority", "港务局", "organisations/#authority");
        return new PlanPage(planEntry().title().text().isEmpty() ? text("", "") : text("Two harbours, one coast", "两港一岸"), planEntry().summary(), null,
                new Body(t("<p>The plan was written in two workshops, one in each town.</p>", "<p>本计划经两次研讨会拟定，两市各举办一次。</p>"), null, List.of()),
                cards("seaport", "jade-harbour"), List.of(tides(), ferries()), t("2019–2021", "2019年至2021年"), text("First phase", "第一期"), List.of(new Sdg(7, t("Affordable and clean energy", "经济适用的清洁能源")), new Sdg(11, t("Sustainable cities and communities", "可持续城市和社区"))), t("EUR 480,000", "480,000欧元"),
                text("By the end of the decade both harbours run on power from the sea, and a pilot trained in one can work in the other.", "到本个十年末，两座港口均以海洋能源供电，在一地受训的引航员可在另一地上岗。"),
                List.of(text("Half of the harbour's power from tides", "港区用电的一半来自潮汐"), text("All ferries without diesel", "全部渡轮告别柴油")),
                new PlanPage.Swot(List.of(text("Strong tides close to the town", "近岸潮汐资源丰富"), text("Experienced shipyards", "船厂经验丰富")), List.of(text("An old power grid", "电网陈旧")), List.of(text("Shared research with universities on both coasts", "与两岸高校开展联合研究"), text("Rising demand for clean shipping", "清洁航运需求上升")), List.of()),
                List.of(new StakeholderGroup("government", List.of(owner)), new StakeholderGroup("business", List.of(Link.of(t("Tidewater Shipyard", "潮水船厂"), null))), new StakeholderGroup("research", List.of(link("Institute of the Sea", "海洋研究所", "organisations/#sea"))), new StakeholderGroup("society", List.of(link("Fishers' Association", "渔民协会", "organisations/#fishers")))),
                List.of(
                        new PlanPage.Action(text("Build the tide laboratory", "建设潮汐实验室"), owner, t("2019–2020", "2019年至2020年"), t("EUR 350,000", "350,000欧元"), text("Town budget and regional fund", "市级预算与地区基金"), "under-way"),
                        new PlanPage.Action(text("Convert the first ferry to batteries", "首艘渡轮改用电池动力"), Link.of(t("Ferry company", "轮渡公司"), null), t("until June 2020", "截至2020年6月"), t("EUR 130,000", "130,000欧元"), null, "completed"),
                        new PlanPage.Action(text("Exchange of harbour pilots", "引航员交流"), null, t("from 2020", "2020年起"), null, null, "planned"),
                        new PlanPage.Action(text("Floating market", "水上集市"), null, null, null, null, "cancelled")),
                List.of(
                        new PlanPage.Indicator(text("Power from tides", "潮汐发电量"), text("MWh a year", "兆瓦时/年"), "0", "420", "1,200", new DateText("2019-12", t("December 2019", "2019年12月")), 35),
                        new PlanPage.Indicator(text("Ferries without diesel", "非柴油渡轮"), text("share, %", "占比（%）"), "0", "25", "100", new DateText("2020", t("2020", "2020年")), 25),
                        new PlanPage.Indicator(text("Pilots exchanged", "交流引航员人数"), null, "0", null, "12", null, null)),
                List.of(text("Delays in building permits", "施工许可延误")), List.of(text("A laboratory that both universities use", "两校共用的实验室"), text("Ferries that smell of the sea again", "渡轮重新闻得到海的味道")), projects(), new LatestNews(newsEntries(2), 2, null, null));
    }

    private PlanPage barePlan() {
        return new PlanPage(new Text("Quiet bay", zh ? "en" : null), null, null, new Body("<p>The plan of Lighthaven is known only by its name.</p>", zh ? "en" : null, List.of()), cards("lighthaven"), List.of(), null, null, List.of(), null, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), LatestNews.none());
    }

    private ProjectIndexPage projectIndex() {
        return new ProjectIndexPage(text("Pilot projects", "试点项目"), null, List.of(new ProjectIndexPage.StageGroup("implementation", List.of(projects().get(0))), new ProjectIndexPage.StageGroup(null, List.of(projects().get(1)))), root + "projects/matrix/");
    }

    private ProjectPage project() {
        return new ProjectPage(text("Tide laboratory", "潮汐实验室"), projects().get(0).summary(), null, new Body(t("<p>The laboratory stands on the old mole.</p>", "<p>实验室位于老堤之上。</p>"), null, List.of()), "implementation", List.of(new CityStage(city("seaport"), "implementation"), new CityStage(city("jade-harbour"), "implementation")), new DateText("2019-05", t("May 2019", "2019年5月")),
                List.of(new StakeholderGroup("government", List.of(link("Harbour Authority", "港务局", "organisations/#authority"))), new StakeholderGroup("research", List.of(link("Institute of the Sea", "海洋研究所", "organisations/#sea")))), List.of(Link.of(t("Report of the first test", "首次试验报告"), "https://tides.example/report"), Link.of(t("A note in the minutes of the forum", "论坛会议纪要所载"), null)),
                new Related(List.of(city("seaport"), city("jade-harbour")), List.of(tides()), List.of(planEntry().title()), List.of(), List.of()), new LatestNews(newsEntries(2), 2, null, null));
    }

    private ProjectPage mixedProject() {
        return new ProjectPage(text("Ferry school", "渡轮学校"), null, null, new Body("", null, List.of()), null, List.of(new CityStage(city("seaport"), "delivered"), new CityStage(city("jade-harbour"), "memorandum"), new CityStage(city("lighthaven"), null)), null, List.of(), List.of(), new Related(List.of(city("seaport")), List.of(), List.of(), List.of(), List.of()), LatestNews.none());
    }

    private MatrixPage achievementMatrix() {
        String[] stages = {"proposed", null, "memorandum", "implementation", "delivered"};
        List<Link> columns = List.of(projects().get(0).title(), projects().get(1).title(), link("Joint institute for harbour medicine", "港口医学联合研究院", "projects/tide-lab/"), link("Start-up exchange", "初创企业交流", "projects/tide-lab/"), link("Harbour pilots", "引航员交流", "projects/tide-lab/"));
        return new MatrixPage("achievement", text("Achievement matrix", "进展矩阵"), null, columns, List.of(new MatrixPage.RowGroup(text("European cities", "欧洲城市"), rows(stages, "seaport", "lighthaven")), new MatrixPage.RowGroup(text("Chinese cities", "中国城市"), rows(stages, "jade-harbour", "crane-island"))));
    }

    private List<MatrixPage.Row> rows(String[] states, String... ids) {
        List<MatrixPage.Row> rows = new ArrayList<>();
        for (String id : ids) {
            List<MatrixPage.Cell> cells = new ArrayList<>();
            for (int i = 0; i < states.length; i++) cells.add(new MatrixPage.Cell((id.length() + i) % 3 == 0 ? null : states[(id.length() + i) % states.length]));
            rows.add(new MatrixPage.Row(city(id), cells));
        }
        return rows;
    }

    private MatrixPage clusterMatrix() {
        List<Link> columns = new ArrayList<>();
        String[] states = new String[11];
        String[][] names = {{"Smart city", "智慧城市"}, {"Silver economy", "银发经济"}, {"Hydrogen energy", "氢能"}, {"Advanced manufacturing", "先进制造"}, {"Vocational education", "职业教育"}, {"Culture and tourism", "文化与旅游"}, {"Port logistics", "港口物流"}, {"Automotive industry", "汽车产业"}, {"Innovation and education", "创新与教育"}, {"Start-up exchange and business cooperation", "初创企业交流与商务合作"}, {"Horticulture", "园艺"}};
        for (int i = 0; i < names.length; i++) {
            columns.add(link(names[i][0], names[i][1], "clusters/tides/"));
            states[i] = i % 4 == 0 ? "member" : i == 5 ? "lead" : null;
        }
        return new MatrixPage("clusters", text("Cities and clusters", "城市与主题集群"), null, columns, List.of(new MatrixPage.RowGroup(text("European cities", "欧洲城市"), rows(states, "seaport", "lighthaven")), new MatrixPage.RowGroup(text("Chinese cities", "中国城市"), rows(states, "jade-harbour", "crane-island"))));
    }

    private OrganisationsPage organisations() {
        return new OrganisationsPage(text("Organisations", "机构"), null, List.of(
                new OrganisationsPage.KindGroup("programme", List.of(new OrganisationsPage.Entry("office", text("Harbour Programme Office", "港口项目办公室"), text("HPO", "项目办"), List.of(otherWay("Harbour Programme Office", "港口项目办公室")), "https://www.office.example/", List.of(news(0).title())))),
                new OrganisationsPage.KindGroup("government", List.of(new OrganisationsPage.Entry("authority", text("Harbour Authority", "港务局"), null, List.of(otherWay("Harbour Authority", "港务局")), null, List.of(planEntry().title(), projects().get(0).title())))),
                new OrganisationsPage.KindGroup("research", List.of(new OrganisationsPage.Entry("sea", new Text("Institute of the Sea", zh ? "en" : null), null, List.of(), null, List.of()))),
                new OrganisationsPage.KindGroup("society", List.of(new OrganisationsPage.Entry("fishers", text("Fishers' Association", "渔民协会"), null, List.of(), null, List.of())))));
    }

    private GlossaryPage glossary() {
        return new GlossaryPage(text("Glossary", "术语表"), null, List.of(
                new GlossaryPage.LetterGroup("C", "letter-c", List.of(new GlossaryPage.Entry("cluster", text("thematic cluster", "主题集群"), null, List.of(otherWay("thematic cluster", "主题集群")), text("Several towns that work on one theme together.", "就同一主题共同开展工作的若干城市。"), List.of()))),
                new GlossaryPage.LetterGroup("L", "letter-l", List.of(new GlossaryPage.Entry("lap", text("Local Action Plan", "地方行动计划"), text("LAP", "LAP"), List.of(otherWay("Local Action Plan", "地方行动计划")), text("What a town or a pair of towns intends to do, with whom, until when and at what cost.", "一座或一对城市计划开展的工作，包括合作方、期限与预算。"), List.of(link("Urban Cooperation Action Plan", "城市合作行动计划", "glossary/#ucap"))))),
                new GlossaryPage.LetterGroup("U", "letter-u", List.of(new GlossaryPage.Entry("ucap", text("Urban Cooperation Action Plan", "城市合作行动计划"), text("UCAP", "UCAP"), List.of(), text("A later name of the Local Action Plan.", "地方行动计划后来的名称。"), List.of(link("Local Action Plan", "地方行动计划", "glossary/#lap")))))));
    }

    private StaticPage about() {
        return new StaticPage(text("About the programme", "关于项目"), text("All towns, plans and people on this site are fictional.", "本网站所有城市、计划与人物均为虚构。"), null, null, new Body(zh ? SampleProse.CHINESE : SampleProse.ENGLISH, null, List.of(new Heading(2, "a", t("What was discussed", "会议讨论内容")), new Heading(2, "b", t("Figures of the year", "年度数字")), new Heading(2, "c", t("Next steps", "下一步")))), Related.none(), List.of(new LinkGroup(Link.of(t("Feeds", "订阅源"), null), List.of(link("Seaport: news", "海港市：新闻", "cities/seaport/feed.xml")))));
    }

    private SiteMapPage siteMap() {
        return new SiteMapPage(text("Site map", "网站地图"), List.of(new LinkGroup(link("News", "新闻", "news/"), List.of(news(0).title(), news(1).title())), new LinkGroup(link("Cities", "城市", "cities/"), manyCities(true)), new LinkGroup(link("Clusters", "主题集群", "clusters/"), List.of(tides(), ferries())), new LinkGroup(link("Action plans", "行动计划", "laps/"), List.of(planEntry().title(), barePlanEntry().title()))));
    }

    private NotFoundPage notFound() {
        return new NotFoundPage(List.of(
                new NotFoundPage.Panel("en", "ltr", "Page not found", "There is no page at this address. It may have moved, or the address may have been mistyped.", List.of(Link.of("Home", "/en/"), Link.of("News", "/en/news/"), Link.of("Site map", "/en/site-map/"))),
                new NotFoundPage.Panel("zh-Hans", "ltr", "页面不存在", "该网址没有对应的页面。页面可能已迁移，也可能是网址输入有误。", List.of(Link.of("首页", "/zh/"), Link.of("新闻", "/zh/news/"), Link.of("网站地图", "/zh/site-map/")))));
    }

    private LanguageChooserPage chooser() {
        return new LanguageChooserPage(List.of(
                new LanguageChooserPage.Choice("en", "ltr", "English", "Harbour Programme", "Two coasts, one harbour", "/en/"),
                new LanguageChooserPage.Choice("zh-Hans", "ltr", "中文", "港口城市合作项目", "两岸相连，一港共济", "/zh/")));
    }
}
