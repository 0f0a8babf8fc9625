package org.zhengxin.web.codes;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Pages;

/** The page of all stable codes, made from what the modules document. */
@Controller
class CodesController {

    private final ObjectProvider<CodeDocumentation> documentation;
    private final Pages pages;

    CodesController(ObjectProvider<CodeDocumentation> documentation, Pages pages) {
        this.documentation = documentation;
        this.pages = pages;
    }

    @GetMapping("/codes")
    View codes() {
        List<CodeDocumentation> groups = documentation.orderedStream().toList();
        return pages.page("web/codes/codes.jte", new CodesPage(groups));
    }
}
