package org.zhengxin.figures.count;

import org.springframework.boot.test.context.TestComponent;

/** Has figures made when a test says so, for the keeper is told not to. */
@TestComponent
public class Making {
    private final FigureCounting counting;
    private final FigureKeeper keeper;

    Making(FigureCounting counting, FigureKeeper keeper) {
        this.counting = counting;
        this.keeper = keeper;
    }

    /** Makes them now. */
    public void make() {
        if (!counting.make()) {
            throw new AssertionError("the figures were not made");
        }
    }

    /** Tells whether the keeper would make them now. */
    public boolean isDue() {
        return keeper.isDue();
    }
}
