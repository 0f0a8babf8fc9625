package org.zhengxin.portal.catalogue;

import java.util.List;
import org.zhengxin.web.Text;

/**
 * What the page of the catalogue shows.
 *
 * @param release the name of the release
 */
record CataloguePage(String release, List<GroupOfKinds> groups) {

    /** The kinds of one group of the national catalogue. */
    record GroupOfKinds(Text label, List<KindSummary> kinds) {}
}
