package org.zhengxin.content.web;

import java.util.List;
import org.zhengxin.content.library.District;

/** What the home page shows of content. */
record NewestPart(List<ArticleLine> articles, List<District> districts) {}
