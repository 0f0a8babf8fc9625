package org.zhengxin.intake.run;

import java.util.List;
import org.zhengxin.intake.mapping.Planned;
import org.zhengxin.web.Text;

/** Who may send which kind (报送权限). */
final class KindRules {
    private KindRules() {}

    static Planned.Refused registrationNotAllowed() {
        return new Planned.Refused(
                "KIND_NOT_ALLOWED",
                Text.of("本单位不是登记机关，不能报送主体登记信息。", "Registration data is taken from the registrar alone."),
                List.of());
    }
}
