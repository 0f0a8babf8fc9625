package org.zhengxin.rights.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Severity;
import org.zhengxin.web.Text;

/**
 * A row of a severity table as readers see it (判定行).
 *
 * @param block number of the block within the table, from 0
 * @param input what decides
 * @param severity what it makes of it; null where the authority's own word counts, whatever it is
 * @param example a decision to which it applies
 * @param outcomes what becomes of that decision in each regime
 */
record SeverityRow(
        int block, Text input, @Nullable Severity severity, Basis basis, Text example, List<Text> outcomes) {}
