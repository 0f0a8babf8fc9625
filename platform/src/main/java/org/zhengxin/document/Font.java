package org.zhengxin.document;

import java.io.InputStream;
import java.util.Objects;

/** A font that is put into documents (字体): Noto Sans SC with TrueType outlines, SIL Open Font License. */
enum Font {
    REGULAR("Regular", 400),
    BOLD("Bold", 700);

    /** The name under which style sheets of documents know them. */
    static final String FAMILY = "text";

    private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    private final String file;
    private final int weight;

    Font(String file, int weight) {
        this.file = file;
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    InputStream stream() {
        String path = FOLDER + file + ".ttf";
        return Objects.requireNonNull(Font.class.getResourceAsStream(path), path);
    }
}
