package org.zhengxin.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.web.Banner;
import org.zhengxin.web.Text;

/** Says above every page which kinds are withheld because a new rule is being applied (暂缓展示提示). */
@Component
class WithheldNotice implements Banner {
    private final RecordReader records;
    private final Catalogue catalogue;

    WithheldNotice(RecordReader records, Catalogue catalogue) {
        this.records = records;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Text> notice() {
        List<Kind> kinds = records.withheldKinds().stream()
                .flatMap(code -> catalogue.kind(code).stream())
                .toList();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        String zh = kinds.stream().map(kind -> kind.label().zh()).collect(Collectors.joining("、"));
        String en = kinds.stream().map(kind -> kind.label().en()).collect(Collectors.joining(", "));
        return Optional.of(Text.of(
                "公示规则已调整，正在重新核定下列信息的公示期限，完成前暂不展示：" + zh + "。没有显示不等于没有信息。",
                "The rules on publication have changed. Until the public days of these records have been worked out"
                        + " anew they are not shown: " + en + ". Nothing shown does not mean that there is nothing."));
    }
}
