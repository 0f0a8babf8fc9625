package org.zhengxin.rights.orders;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.rights.evidence.CaseVault;

/**
 * What is written in orders and talks (事项文本), kept in the case vault under the order's id: it is no content of the
 * register, no search finds it, and it goes with its key.
 */
@Component
class OrderTexts {
    static final String WANTED = "wanted";
    static final String PLACE = "place";

    private final CaseVault vault;

    OrderTexts(CaseVault vault) {
        this.vault = vault;
    }

    void write(UUID order, String name, @Nullable String text) {
        if (text != null) {
            vault.write(order, name, text);
        }
    }

    /** Returns all texts of an order by name; none once they were destroyed. */
    Map<String, String> of(UUID order) {
        return vault.texts(order);
    }

    /** From now on counts how long the texts and files are kept. */
    void closed(UUID order, LocalDate day) {
        vault.closed(order, day);
    }

    static String ofStep(long step) {
        return "step-" + step;
    }
}
