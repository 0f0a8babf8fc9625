package org.zhengxin.intake;

import java.util.Map;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Kind;

/** Tells what would become of a row, by the rules of the intake and the state of the register (单行试算); keeps nothing. */
public interface RowRehearsal {

    /**
     * Rehearses one row of a kind's newest form.
     *
     * @param values by field code, in the units of the form; blank ones as if they were not there
     */
    RehearsedRow rehearse(Agency agency, Kind kind, Map<String, String> values);
}
