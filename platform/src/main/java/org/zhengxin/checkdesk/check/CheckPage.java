package org.zhengxin.checkdesk.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.SearchHit;
import org.zhengxin.trail.Purpose;
import org.zhengxin.web.Text;

/**
 * The page on which a check begins (信用核查).
 *
 * @param purposes those open to the reader
 * @param hits organisations that the search found; null before a search
 * @param made the unit's latest checks
 * @param problem what is wrong with the form, or null
 * @param wrong the field that is wrong, or null
 */
record CheckPage(
        String token,
        Account account,
        CheckForm form,
        List<Purpose> purposes,
        @Nullable List<SearchHit> hits,
        List<MadeCheck> made,
        @Nullable Text problem,
        @Nullable String wrong) {}
