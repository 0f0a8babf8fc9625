package org.zhengxin.table;

import java.nio.charset.Charset;
import java.util.List;

class CsvGb18030ContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) {
        return TestFiles.csv(rows, ';', Charset.forName("GB18030"));
    }

    @Override
    String sheetName() {
        return "";
    }
}
