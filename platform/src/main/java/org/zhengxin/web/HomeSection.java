package org.zhengxin.web;

import gg.jte.Content;
import java.util.Optional;

/** A section that a feature adds to the home page (首页栏目), with its own heading. Made a bean by the feature. */
public interface HomeSection {

    /** Returns the place on the page; sections stand in ascending order. */
    int order();

    /** Returns the section, or nothing if it is to be left out. */
    Optional<Content> content(PageContext page);
}
