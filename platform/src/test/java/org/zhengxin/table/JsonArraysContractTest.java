package org.zhengxin.table;

import java.util.List;

class JsonArraysContractTest extends ReaderContract {

    @Override
    byte[] write(List<List<String>> rows) {
        return TestFiles.jsonArrays(rows);
    }

    @Override
    String sheetName() {
        return "";
    }
}
