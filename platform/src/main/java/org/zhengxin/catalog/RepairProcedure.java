package org.zhengxin.catalog;

import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * How a repair is applied for and decided (信用修复程序).
 *
 * @param id its id, such as {@code order-36}
 * @param conditions what must be given
 * @param documents what is handed in
 * @param decider who decides
 * @param window which window takes applications, for the whole country
 * @param answer id of the time limit for the answer, counted from the application
 * @param decision id of the time limit for the authority's decision
 * @param closes the channels that a repair ends
 * @param announced how long a repair is announced when the organisation asks for it
 * @param shield what allows to hide records while a reorganisation plan (重整计划) is carried out
 * @param pledge the text that the organisation signs
 * @param basis where it is laid down
 */
public record RepairProcedure(
        String id,
        List<Item> conditions,
        List<Item> documents,
        Text decider,
        Text window,
        String answer,
        String decision,
        Set<Channel> closes,
        Period announced,
        Basis shield,
        Text pledge,
        Basis basis) {

    /** Copies the collections. */
    public RepairProcedure {
        conditions = List.copyOf(conditions);
        documents = List.copyOf(documents);
        closes = Set.copyOf(closes);
    }

    /**
     * A condition or a document (条件、材料).
     *
     * @param id its id, such as {@code pledge}
     * @param required whether nothing goes without it
     */
    public record Item(String id, Text label, boolean required, Basis basis) {}
}
