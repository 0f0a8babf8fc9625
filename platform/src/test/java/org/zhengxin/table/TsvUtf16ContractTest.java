package org.zhengxin.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

class TsvUtf16ContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) {
        return TestFiles.csv(rows, '\t', StandardCharsets.UTF_16);
    }

    @Override
    String sheetName() {
        return "";
    }
}
