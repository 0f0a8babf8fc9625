package org.zhengxin.web.codes;

import java.util.List;
import org.zhengxin.web.CodeDocumentation;

/** What the page of codes shows. */
record CodesPage(List<CodeDocumentation> groups) {}
