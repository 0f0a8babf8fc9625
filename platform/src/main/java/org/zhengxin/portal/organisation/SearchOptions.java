package org.zhengxin.portal.organisation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.Industries;
import org.zhengxin.foundation.code.Regions;
import org.zhengxin.organisation.Vocabulary;
import org.zhengxin.organisation.Vocabulary.Term;
import org.zhengxin.web.Text;

/** What a search can be narrowed to (筛选项): the city's regions, the sections of industry, known kinds and statuses. */
@Component
class SearchOptions {

    private static final List<String> KINDS =
            List.of("企业法人", "非法人企业", "分支机构", "个体工商户", "农民专业合作社", "事业单位", "机关", "社会团体", "民办非企业单位", "基金会");
    private static final List<String> STATUSES = List.of("存续", "歇业", "清算", "吊销", "撤销", "责令关闭", "注销", "迁出");

    private final List<Option> regions;
    private final List<Option> industries;
    private final List<Option> kinds;
    private final List<Option> statuses;

    SearchOptions(Vocabulary vocabulary, @Value("${zhengxin.portal.region:410100}") String city) {
        regions = Regions.within(city).stream()
                .map(region -> new Option(region.code().value(), RegisterWords.name(region)))
                .toList();
        industries = Industries.sections().stream()
                .map(section -> new Option(section.code().value(), Text.of(section.zh(), section.en())))
                .toList();
        kinds = options(KINDS.stream().map(vocabulary::kind));
        statuses = options(STATUSES.stream().map(vocabulary::status));
    }

    /** One choice of a list. */
    record Option(String value, Text label) {}

    List<Option> regions() {
        return regions;
    }

    List<Option> industries() {
        return industries;
    }

    List<Option> kinds() {
        return kinds;
    }

    List<Option> statuses() {
        return statuses;
    }

    private static List<Option> options(Stream<Optional<Term>> terms) {
        return terms.flatMap(Optional::stream)
                .map(term -> new Option(term.code(), term.label()))
                .toList();
    }
}
