package org.zhengxin.table;

import java.nio.charset.Charset;
import java.util.List;

class SpreadsheetMlContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) {
        return TestFiles.spreadsheetMl(rows, Charset.forName("GB18030"));
    }

    @Override
    String sheetName() {
        return "表1";
    }
}
