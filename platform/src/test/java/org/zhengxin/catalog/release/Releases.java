package org.zhengxin.catalog.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Effective;
import org.zhengxin.catalog.Release;
import org.zhengxin.catalog.load.CatalogueFiles;

/** Releases that differ from the shipped one. */
final class Releases {

    static final Release SHIPPED = CatalogueFiles.load(null);

    private Releases() {}

    /** Returns the shipped release under another id and hash, with one deadline changed. */
    static Release with(String id, UnaryOperator<Deadline> change) {
        List<Deadline> deadlines = new ArrayList<>(SHIPPED.deadlines());
        deadlines.set(0, change.apply(deadlines.getFirst()));
        return new Release(
                id,
                hash(id),
                SHIPPED.groups(),
                SHIPPED.personHeaders(),
                SHIPPED.kinds(),
                deadlines,
                SHIPPED.profiles(),
                SHIPPED.repairs());
    }

    static Deadline amount(Deadline deadline, int amount) {
        return new Deadline(
                deadline.id(),
                deadline.profile(),
                deadline.effective(),
                deadline.label(),
                amount,
                deadline.unit(),
                deadline.basis());
    }

    static Deadline until(Deadline deadline, @Nullable LocalDate until) {
        return new Deadline(
                deadline.id(),
                deadline.profile(),
                new Effective(deadline.effective().from(), until),
                deadline.label(),
                deadline.amount(),
                deadline.unit(),
                deadline.basis());
    }

    private static String hash(String id) {
        return String.format("%08x", id.hashCode()) + SHIPPED.hash().substring(8);
    }
}
