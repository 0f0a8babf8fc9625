package org.zhengxin.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class ZippedCsvContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) throws IOException {
        return TestFiles.zip(Map.of("乙.xlsx", TestFiles.csv(rows, ',', StandardCharsets.UTF_8)));
    }

    @Override
    String sheetName() {
        return "乙.xlsx";
    }
}
