package org.zhengxin.rights.orders;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Text;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The legal bases that the form offers (依据提示), from {@code rights/orders.yaml}. */
@Component
class OrderBases {
    private final List<Line> lines;

    OrderBases() throws IOException {
        this.lines = new YAMLMapper()
                .readValue(
                        new ClassPathResource("rights/orders.yaml").getContentAsByteArray(), new TypeReference<>() {});
    }

    /** A basis that can be offered; one whose text was not read says so. */
    record Line(List<OrderKind> kinds, String zh, String en, boolean verified) {
        Text words() {
            return verified ? Text.of(zh, en) : Text.of(zh + "（未经核对）", en + " (unverified)");
        }
    }

    List<Line> of(OrderKind kind) {
        return lines.stream().filter(line -> line.kinds().contains(kind)).toList();
    }
}
