package org.zhengxin.organisation;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.zhengxin.web.PageContext;
import org.zhengxin.web.Text;

/** A section that a feature adds to the page of a record on an organisation's own desk (信息详情栏目). Made a bean by it. */
public interface OwnRecordSection {

    /** Returns the place on the page; sections stand in ascending order. */
    int order();

    /** Returns the fragment identifier of the section, ASCII. */
    String anchor();

    /** Returns the heading. */
    Text title();

    /**
     * Returns what stands under the heading, or nothing if the section is to be left out.
     *
     * @param own whose desk it is; the record is one of its file
     */
    Optional<Content> content(Own own, UUID record, PageContext page);
}
