package org.zhengxin.web;

import java.util.Optional;

/** A notice that stands above every page (横幅提示), such as “all data here is fictional”. Made a bean by its owner. */
public interface Banner {

    /** Returns the notice while it applies; asked for each page, so it must be cheap. */
    Optional<Text> notice();
}
