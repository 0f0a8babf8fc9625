package org.zhengxin.content.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.content.library.Column;
import org.zhengxin.content.library.Fault;

/**
 * An article being edited (稿件编辑).
 *
 * @param known whether its files are there
 * @param translation whether the edition gets column and days from the Chinese one
 * @param faults what readers would not be shown for
 * @param preview the body as readers would see it, or null
 * @param problem the last part of the message that says why nothing was done, or null
 */
record EditPage(
        String token,
        Account account,
        EditForm form,
        boolean known,
        boolean draft,
        boolean translation,
        List<Column> columns,
        List<Manuscript.Attached> attached,
        long largest,
        List<Fault> faults,
        @Nullable String preview,
        @Nullable String problem,
        @Nullable String said) {

    /** Returns the address of an edition. */
    String address(String edition) {
        return address(form.place(), edition);
    }

    static String address(Place place, String edition) {
        return "/desk/content/edit?folder=" + place.folder() + "&slug=" + place.slug() + "&edition=" + edition;
    }
}
