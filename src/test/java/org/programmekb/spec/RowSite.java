package org.programmekb.spec;

/** A site with an entry of each type of which only a line is known. */
final class RowSite {
    private static final String SOURCES =
            "sources: [{title: {en: Report, zh: 报告}, url: \"https://reports.example.net/1\"}]\n";

    /** One entry of each type of which only a line is known, and a city and a news item with a page. */
    static final Site SITE = Site.of("""
            -- content/types/practice.yaml --
            folder: practices
            name: {en: {one: practice, other: practices}, zh: 实践}
            fields:
              owner: {type: line, label: {en: Owner, zh: 负责方}}
              cost: {type: number, label: {en: Cost, zh: 费用}}
              lesson: {label: {en: Lesson, zh: 经验}}
            index: {columns: [owner]}
            row: [cost]
            -- content/practices/quiet.yaml --
            owner: Ada
            cost: 12
            cities: [nice]
            -- content/clusters/heat.yaml --
            name: {en: Heat, zh: 供热}
            topics: [{en: Pipes, zh: 管道}]
            -- content/laps/haikou-nice.yaml --
            cities: [haikou, nice]
            period: {from: 2019, to: 2020}
            phase: IUC
            sdgs: [11]
            -- content/projects/shore.yaml --
            cities: [haikou, nice]
            stages: [{stage: identified, date: 2020-02}, {stage: memorandum, date: 2021-03}]
            -- content/cooperations/rouen-wuxi.yaml --
            cities: [rouen, wuxi]
            since: 2018
            -- content/news/signed.yaml --
            date: 2021-03-04
            cities: [nice]
            clusters: [heat]
            event: {from: 2021-03-04, place: {en: Town hall, zh: 市政厅}}
            -- content/news/told.yaml --
            date: 2021-05-06
            cities: [nice, wuxi]
            -- content/news/told.en.md --
            ---
            title: Told
            ---
            See [the town](kb:city/nice), [the plan](../laps/haikou-nice.en.md) and [the news](kb:news/signed).
            -- content/news/told.zh.md --
            ---
            title: 讲述
            ---
            见[该城市](kb:city/nice)。
            """)
            .with(named("practices/quiet", "Quiet crossings", "安静的路口"))
            .with(named("clusters/heat", "Heat", "供热"))
            .with(named("laps/haikou-nice", "A common plan", "共同计划"))
            .with(named("projects/shore", "Shore power", "岸电"))
            .with(named("cooperations/rouen-wuxi", "Rouen · Wuxi", "鲁昂—无锡"))
            .with(named("news/signed", "Signed", "签署"))
            .with(city(
                    "nice",
                    "Nice",
                    "尼斯",
                    "eu",
                    "FR",
                    "population: {value: 342000, year: 2019}\nlatitude: 43.7\n"
                            + "longitude: 7.27\narea-km2: 72\nwebsite: \"https://www.nice.fr/\"\n" + SOURCES))
            .with(city("haikou", "Haikou", "海口", "cn", "CN", "pinyin: haikou\n"))
            .with(city("rouen", "Rouen", "鲁昂", "eu", "FR", "mayor: Anna Rossi\n"))
            .with(city("wuxi", "Wuxi", "无锡", "cn", "CN", "pinyin: wuxi\n"))
            .withFile("content/cities/wuxi.en.md", "---\ntitle: Wuxi\n---\nA town.\n")
            .configured("site.short.entries=rows");

    private RowSite() {}

    static String named(String path, String en, String zh) {
        return "-- content/" + path + ".en.md --\n---\ntitle: " + en + "\n---\n-- content/" + path
                + ".zh.md --\n---\ntitle: " + zh + "\n---\n";
    }

    static String city(String slug, String en, String zh, String side, String country, String more) {
        return "-- content/cities/" + slug + ".yaml --\nname: {en: " + en + ", zh: " + zh + "}\nside: " + side
                + "\ncountry: " + country + "\n" + more + named("cities/" + slug, en, zh);
    }
}
