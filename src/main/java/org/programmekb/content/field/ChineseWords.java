package org.programmekb.content.field;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What authors mean who write the name of a field, or one of its fixed values, in Chinese. */
public final class ChineseWords {
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("标题", "title"),
            Map.entry("题目", "title"),
            Map.entry("摘要", "summary"),
            Map.entry("简介", "summary"),
            Map.entry("日期", "date"),
            Map.entry("状态", "status"),
            Map.entry("标签", "tags"),
            Map.entry("类型", "type"),
            Map.entry("图片", "image"),
            Map.entry("城市", "cities"),
            Map.entry("集群", "clusters"),
            Map.entry("项目", "projects"),
            Map.entry("行动计划", "laps"),
            Map.entry("机构", "organisations"),
            Map.entry("名称", "name"),
            Map.entry("拼音", "pinyin"),
            Map.entry("国家", "country"),
            Map.entry("地区", "region"),
            Map.entry("纬度", "latitude"),
            Map.entry("经度", "longitude"),
            Map.entry("人口", "population"),
            Map.entry("面积", "area-km2"),
            Map.entry("市长", "mayor"),
            Map.entry("网站", "website"),
            Map.entry("网址", "website"),
            Map.entry("阶段", "stage"),
            Map.entry("目标", "objectives"),
            Map.entry("行动", "actions"),
            Map.entry("指标", "indicators"),
            Map.entry("风险", "risks"),
            Map.entry("别名", "aliases"),
            Map.entry("术语", "term"),
            Map.entry("释义", "meaning"),
            Map.entry("发布日期", "publish-on"),
            Map.entry("草稿", "draft"),
            Map.entry("已发布", "published"),
            Map.entry("发布", "published"),
            Map.entry("计划中", "planned"),
            Map.entry("进行中", "under-way"),
            Map.entry("已完成", "completed"),
            Map.entry("完成", "completed"),
            Map.entry("已取消", "cancelled"),
            Map.entry("取消", "cancelled"),
            Map.entry("实施", "implementation"),
            Map.entry("实施中", "implementation"),
            Map.entry("已交付", "delivered"),
            Map.entry("政府", "government"),
            Map.entry("企业", "business"),
            Map.entry("科研", "research"),
            Map.entry("社会", "society"),
            Map.entry("试点", "pilot"),
            Map.entry("活动", "event"),
            Map.entry("地点", "place"),
            Map.entry("议程", "agenda"),
            Map.entry("观察员", "observer"));

    private ChineseWords() {}

    /** The known name that is meant. */
    public static Optional<String> meant(String written, Collection<String> known) {
        return Optional.ofNullable(MEANT.get(written.strip())).filter(known::contains);
    }
}
