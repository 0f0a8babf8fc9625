package org.zhengxin.table;

import java.util.List;

class JsonObjectsContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) {
        return TestFiles.jsonObjects(rows);
    }

    @Override
    String sheetName() {
        return "";
    }

    @Override
    long firstNumber() {
        return 0;
    }
}
