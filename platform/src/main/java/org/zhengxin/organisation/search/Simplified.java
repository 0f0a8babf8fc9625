package org.zhengxin.organisation.search;

/** Gives the simplified form of a traditional character (繁简转换); made from HanLP's table when first used. */
final class Simplified {
    private static final String TABLE = "/data/dictionary/tc/t2s.txt";
    private static final char[] FORMS = read();

    private Simplified() {}

    static char of(char c) {
        return FORMS[c];
    }

    private static char[] read() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < forms.length; c++) {
            forms[c] = (char) c;
        }
        CharacterTable.read(TABLE, (from, to) -> {
            if (from.length() == 1 && to.length() == 1) {
                forms[from.charAt(0)] = to.charAt(0);
            }
        });
        for (int c = 0; c < forms.length; c++) {
            forms[c] = forms[forms[c]]; // a few lead to one that leads on
        }
        return forms;
    }
}
