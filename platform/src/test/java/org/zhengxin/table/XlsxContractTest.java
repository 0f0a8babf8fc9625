package org.zhengxin.table;

import java.io.IOException;
import java.util.List;

class XlsxContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) throws IOException {
        return TestFiles.xlsx(rows);
    }

    @Override
    String sheetName() {
        return "表1";
    }
}
