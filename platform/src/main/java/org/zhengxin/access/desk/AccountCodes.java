package org.zhengxin.access.desk;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests about accounts. */
@Component
@Order(115)
class AccountCodes implements CodeDocumentation {

    static final String ACCOUNT_NOT_FOUND = "ACCOUNT_NOT_FOUND";
    static final Text NOT_FOUND_MEANING = Text.of("您所管的账号中没有这一个。", "It is none of the accounts that you look after.");

    @Override
    public Text title() {
        return Text.of("账号", "Accounts");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(new DocumentedCode(
                ACCOUNT_NOT_FOUND, NOT_FOUND_MEANING, Text.of("请从账号管理页面选择。", "Choose one on the page of accounts.")));
    }
}
