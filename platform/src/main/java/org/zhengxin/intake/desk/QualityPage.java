package org.zhengxin.intake.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.web.Text;

/** How well an agency sends, beside the median of all (报送质量). */
record QualityPage(String token, Account account, List<Line> figures, List<Line> codes) {

    /** A figure, of the own agency and of all. */
    record Line(Text name, @Nullable String code, String own, String all) {}
}
