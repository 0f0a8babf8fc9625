package org.zhengxin.portal.organisation;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhengxin.portal.file.Tone;

/**
 * What matters first, as figures (一览): adverse records, permissions in force and expiring, honours.
 *
 * @param adverse public adverse records
 * @param permits permissions such as licences
 * @param good records in the organisation's favour
 */
record Glance(Figure adverse, Figure permits, Figure good) {

    /**
     * Records of one sort.
     *
     * @param anchor the code of the first kind that has any, to jump to; null if there is none
     */
    record Figure(Tally tally, @Nullable String anchor) {

        /** A figure as it is written: more than are counted is “200+”. */
        static String written(int number) {
            return number > Tally.MOST ? "%,d+".formatted(Tally.MOST) : Integer.toString(number);
        }
    }

    static Glance of(List<KindGroup> groups) {
        return new Glance(
                figure(groups, group -> group.tone() == Tone.ADVERSE),
                figure(groups, KindGroup::permit),
                figure(groups, group -> group.tone() == Tone.GOOD));
    }

    private static Figure figure(List<KindGroup> groups, Predicate<KindGroup> of) {
        List<KindGroup> chosen = groups.stream().filter(of).toList();
        return new Figure(
                chosen.stream().map(KindGroup::count).reduce(Tally.NONE, Tally::plus),
                chosen.isEmpty() ? null : chosen.getFirst().code());
    }
}
