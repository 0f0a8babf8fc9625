package org.zhengxin.rights.annulment;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CasePlace;
import org.zhengxin.rights.RightsCase;

/** Where annulments are dealt with, for the overview of cases (撤销处理入口). */
@Component
class AnnulmentCasePlace implements CasePlace {

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.ANNULMENT);
    }

    @Override
    public String address(RightsCase of) {
        return AnnulmentsController.ADDRESS;
    }
}
