package org.zhengxin.rights.orders;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.cases.SoundText;
import org.zhengxin.rights.evidence.CaseVault;

/** What an organisation does with orders and talks of its own (组织办理): it opens them, and reports. */
@Service
class OwnOrderDesk {
    private final Orders orders;
    private final OrderSteps steps;
    private final OrderCases cases;
    private final CaseVault vault;
    private final AdministrativeActs acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnOrderDesk(
            Orders orders,
            OrderSteps steps,
            OrderCases cases,
            CaseVault vault,
            AdministrativeActs acts,
            TransactionTemplate transaction,
            Clock clock) {
        this.orders = orders;
        this.steps = steps;
        this.cases = cases;
        this.vault = vault;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Finds one of the organisation's own that was issued; another's does not exist for it. */
    Optional<Order> find(Own own, UUID id) {
        return orders.find(id)
                .filter(order -> own.group().contains(order.organisationId())
                        && order.state().known());
    }

    /** Notes that it was opened: from then on the authority sees that it was. */
    void opened(Own own, Order order) {
        transaction.executeWithoutResult(status -> {
            if (orders.seen(order.id(), clock.instant())) {
                steps.byOrganisation(order.id(), own.caller().actor(), "OPENED", null);
            }
        });
    }

    /** Reports what was done; the authority owes the next act. */
    OrderAnswer report(Own own, UUID id, int seen, String words, Collection<UUID> files) {
        if (!SoundText.sound(words)) {
            return OrderAnswer.WORDS;
        }
        return Objects.requireNonNull(transaction.execute(status -> orders.lock(id)
                .filter(order -> order.version() == seen && order.state().runs())
                .filter(order -> own.group().contains(order.organisationId()))
                .map(order -> {
                    String actor = own.caller().actor();
                    cases.reported(order, actor);
                    orders.save(new OrderChange(order, OrderState.REPORTED).build(), null, null);
                    steps.byOrganisation(id, actor, "REPORTED", words.strip());
                    if (!files.isEmpty()) {
                        vault.keep(id, files);
                    }
                    acts.write(actor, "ORDER_REPORTED", "order:" + id);
                    return OrderAnswer.DONE;
                })
                .orElse(OrderAnswer.CHANGED)));
    }
}
