package org.zhengxin.workbench.records;

import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.workbench.entry.EntryForm;

/**
 * The form for the correction of an own record (更正表单).
 *
 * @param version the version that is corrected
 * @param same whether what was typed says what the record says already
 */
record CorrectionPage(
        String token,
        Account account,
        Agency agency,
        OwnRecords.Line record,
        int version,
        EntryForm form,
        boolean same) {

    String address() {
        return RecordsController.ADDRESS + "/" + record.id();
    }
}
