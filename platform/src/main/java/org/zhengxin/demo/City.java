package org.zhengxin.demo;

import java.time.LocalDate;

/**
 * The synthetic city of this register as it was founded on the first start (虚构城市).
 *
 * @param organisations how many were registered; 0 for none
 * @param foundedOn the day on which its history ends
 */
record City(long seed, long organisations, LocalDate foundedOn, State state) {
    /** How far its filling is. */
    enum State {
        /** A register without a city. */
        EMPTY,
        /** Some files may not have been sent yet. */
        FILLING,
        /** All files were sent. */
        FILLED
    }
}
