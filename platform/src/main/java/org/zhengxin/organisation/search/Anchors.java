package org.zhengxin.organisation.search;

/**
 * Where the part of a name may begin that people type first (名称各段起点): at the name's start, behind a place of two
 * characters, and behind 省, 市, 区 and the like.
 */
final class Anchors {
    private static final String ENDS_OF_PLACES = "省市区县镇乡旗州";
    private static final int USUAL_PLACE = 2;
    private static final int LAST = 11;

    private Anchors() {}

    static boolean isAnchor(int[] name, int at) {
        return at == 0
                || at == USUAL_PLACE
                || (at > USUAL_PLACE && at <= LAST && ENDS_OF_PLACES.indexOf(name[at - 1]) >= 0);
    }
}
