package org.zhengxin.table;

import java.io.IOException;
import java.util.List;

class XlsContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) throws IOException {
        return TestFiles.xls(rows);
    }

    @Override
    String sheetName() {
        return "表1";
    }

    /** An .xls sheet ends with column 256. */
    @Override
    int maxColumns() {
        return 255;
    }
}
