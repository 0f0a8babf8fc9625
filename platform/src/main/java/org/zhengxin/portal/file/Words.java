package org.zhengxin.portal.file;

import java.util.List;
import java.util.stream.Collectors;
import org.zhengxin.catalog.Basis;
import org.zhengxin.web.Text;

/** Puts the catalogue's wordings into the form that pages take. */
public final class Words {

    private Words() {}

    /** Returns a wording of the catalogue. */
    public static Text of(org.zhengxin.catalog.Text text) {
        return Text.of(text.zh(), text.en());
    }

    /** Returns several wordings in one line. */
    public static Text joined(List<org.zhengxin.catalog.Text> texts) {
        return Text.of(
                texts.stream().map(org.zhengxin.catalog.Text::zh).collect(Collectors.joining("、")),
                texts.stream().map(org.zhengxin.catalog.Text::en).collect(Collectors.joining(", ")));
    }

    /** Returns a legal basis in one line; one whose text was not read says so. */
    public static Text of(Basis basis) {
        return of(basis.cited());
    }
}
