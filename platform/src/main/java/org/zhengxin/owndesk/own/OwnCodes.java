package org.zhengxin.owndesk.own;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests of an organisation's own desk. */
@Component
@Order(160)
public class OwnCodes implements CodeDocumentation {

    private static final String NOT_OWN = "NOT_OF_OWN_FILE";
    private static final Text NOT_OWN_MEANING =
            Text.of("本组织的档案中没有这条信息。", "There is no such record in your organisation's file.");
    private static final String NOT_HOLDER = "HOLDER_ONLY";
    private static final Text NOT_HOLDER_MEANING =
            Text.of("只有组织的管理人可以管理成员账号。", "Only the organisation's holder looks after its staff's accounts.");
    private static final String CLAIM_GONE = "CLAIM_GONE";
    private static final Text CLAIM_GONE_MEANING =
            Text.of("该认领申请不存在或已过期。", "There is no such claim, or it has expired.");

    /** Returns the refusal of a record that is not in the own file, whether or not it is in another's. */
    public static ProblemException notOwn() {
        return new ProblemException(NOT_OWN, HttpStatus.NOT_FOUND, NOT_OWN_MEANING);
    }

    /** Returns the refusal of what is the holder's alone. */
    public static ProblemException notHolder() {
        return new ProblemException(NOT_HOLDER, HttpStatus.FORBIDDEN, NOT_HOLDER_MEANING);
    }

    /** Returns the refusal of a claim that is not there. */
    public static ProblemException claimGone() {
        return new ProblemException(CLAIM_GONE, HttpStatus.NOT_FOUND, CLAIM_GONE_MEANING);
    }

    @Override
    public Text title() {
        return Text.of("组织工作台", "An organisation's own desk");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                new DocumentedCode(
                        Holdings.UNKNOWN,
                        Holdings.UNKNOWN_MEANING,
                        Text.of(
                                "登记信息入库后再来；代码有误请联系信用办。",
                                "Come back once registration data are in; if the code is wrong, tell the office.")),
                new DocumentedCode(
                        NOT_OWN, NOT_OWN_MEANING, Text.of("请从本组织档案页面选择。", "Choose one on the page of your file.")),
                new DocumentedCode(
                        NOT_HOLDER, NOT_HOLDER_MEANING, Text.of("请联系本组织的管理人。", "Ask your organisation's holder.")),
                new DocumentedCode(
                        CLAIM_GONE, CLAIM_GONE_MEANING, Text.of("请重新提出认领。", "Claim the organisation anew.")));
    }
}
