package org.zhengxin.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;

class ZippedXlsxContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) throws IOException {
        return TestFiles.zip(Map.of("目录/甲.csv.txt", TestFiles.xlsx(rows)));
    }

    @Override
    String sheetName() {
        return "甲.csv.txt/表1";
    }
}
