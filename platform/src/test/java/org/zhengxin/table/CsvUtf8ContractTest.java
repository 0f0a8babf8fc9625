package org.zhengxin.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

class CsvUtf8ContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) {
        return TestFiles.csv(rows, ',', StandardCharsets.UTF_8);
    }

    @Override
    String sheetName() {
        return "";
    }
}
