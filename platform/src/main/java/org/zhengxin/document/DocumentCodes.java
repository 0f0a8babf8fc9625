package org.zhengxin.document;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests for documents. */
@Component
@Order(150)
class DocumentCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("文档", "Documents");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(new DocumentedCode(
                "DOCUMENTS_BUSY",
                Text.of("正在生成的 PDF 文档过多。", "Too many PDF documents are being made."),
                Text.of("请稍后再试，或改用工作簿。", "Try again shortly, or take the workbook.")));
    }
}
