package org.zhengxin.officedesk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** What codes of rows say (代码含义), as the page of codes has it. */
@Component
public class CodeMeanings {
    private final List<CodeDocumentation> documented;

    CodeMeanings(List<CodeDocumentation> documented) {
        this.documented = documented;
    }

    /** Returns what a code says; the code itself if nobody documents it. */
    public Text of(String code) {
        return find(code).map(CodeDocumentation.DocumentedCode::meaning).orElse(Text.of(code, code));
    }

    private Optional<CodeDocumentation.DocumentedCode> find(String code) {
        return documented.stream()
                .flatMap(group -> group.codes().stream())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }
}
