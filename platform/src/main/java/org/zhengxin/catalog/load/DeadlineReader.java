package org.zhengxin.catalog.load;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.catalog.Deadline;

/** Reads time limits. */
final class DeadlineReader {

    private final Library library;
    private final List<Deadline> deadlines = new ArrayList<>();

    DeadlineReader(Library library) {
        this.library = library;
    }

    void read(Block file) {
        for (Block block : file.blocks("deadlines")) {
            Deadline deadline = new Deadline(
                    block.text("id"),
                    block.find("profile").orElse("province"),
                    Values.effective(block, "from", "until", Values.requiredDay(block, "from")),
                    block.words(),
                    Values.number(block, "amount").orElseGet(() -> {
                        block.problem("no amount is given");
                        return 1;
                    }),
                    Values.required(block, "unit", Deadline.Unit.class, Deadline.Unit.DAYS),
                    library.basis(block, "basis"));
            if (deadlines.stream().anyMatch(other -> clash(deadline, other))) {
                block.problem("id", "there is a time limit of this id for these days already");
            }
            deadlines.add(deadline);
            block.finish();
        }
    }

    List<Deadline> deadlines() {
        return deadlines;
    }

    private static boolean clash(Deadline deadline, Deadline other) {
        return deadline.id().equals(other.id())
                && deadline.profile().equals(other.profile())
                && deadline.effective().overlaps(other.effective());
    }
}
