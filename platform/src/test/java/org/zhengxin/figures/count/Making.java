package org.zhengxin.figures.count;

import org.springframework.boot.test.context.TestComponent;

/** Has figures made when a test says so; the keeper's own looks are stopped. */
@TestComponent
public class Making {
    private final FigureCounting counting;
    private final FigureKeeper keeper;

    Making(FigureCounting counting, FigureKeeper keeper) {
        this.counting = counting;
        this.keeper = keeper;
        keeper.stop();
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
