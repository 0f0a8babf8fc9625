package org.zhengxin.web;

import gg.jte.Content;
import java.util.Optional;

/** A section that a feature adds to the page of an organisation (主体页面栏目). Made a bean by the feature. */
public interface OrganisationSection {

    /** Returns the place on the page; sections stand in ascending order. */
    int order();

    /** Returns the fragment identifier of the section, ASCII. */
    String anchor();

    /** Returns the heading. */
    Text title();

    /**
     * Returns what stands under the heading, or nothing if the section is to be left out.
     *
     * @param code the current unified social credit code of the organisation, upper case
     */
    Optional<Content> content(String code, PageContext page);
}
