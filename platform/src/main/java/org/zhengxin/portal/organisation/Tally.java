package org.zhengxin.portal.organisation;

import java.util.List;
import java.util.Objects;
import org.zhengxin.portal.file.CardState;
import org.zhengxin.portal.file.RecordCard;
import org.zhengxin.record.PublicFile.Count;

/**
 * How many records there are (条数).
 *
 * @param shown public today
 * @param inForce of those, in force
 * @param expiring of those, soon at their end
 */
record Tally(int shown, int inForce, int expiring) {

    /** How far a kind is counted; beyond it, “more than” has to do. */
    static final int MOST = 200;

    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(Count count) {
        return new Tally(count.shown(), count.inForce(), count.expiring());
    }

    static Tally of(List<RecordCard> cards) {
        List<CardState> states =
                cards.stream().map(RecordCard::state).filter(Objects::nonNull).toList();
        return new Tally(
                cards.size(), (int) states.stream().filter(CardState::inForce).count(), (int)
                        states.stream().filter(CardState::endsSoon).count());
    }

    Tally plus(Tally other) {
        return new Tally(shown + other.shown, inForce + other.inForce, expiring + other.expiring);
    }
}
