package org.zhengxin.access.seed;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agency;
import org.zhengxin.access.ReleaseRules;
import org.zhengxin.access.directory.StoredAgencies;

/** Keeps in the directory of agencies how each releases (放行方式), and the acts that changed it. */
@Component
class StoredReleaseRules implements ReleaseRules {

    private static final String ACTOR = "first-start";

    private final StoredAgencies agencies;
    private final AdministrativeActs acts;
    private final TransactionTemplate transactions;

    StoredReleaseRules(StoredAgencies agencies, AdministrativeActs acts, TransactionTemplate transactions) {
        this.agencies = agencies;
        this.acts = acts;
        this.transactions = transactions;
    }

    @Override
    public void set(Agency agency, boolean fourEyes, String actor) {
        transactions.executeWithoutResult(status -> {
            agencies.setFourEyes(agency, fourEyes);
            acts.write(actor, "RELEASE_RULE_SET", "agency:" + agency.code() + (fourEyes ? " four-eyes" : " by-rule"));
        });
    }

    @Override
    public void setAsInTheCity() {
        CityAgencies.shipped().agencies().stream()
                .filter(CityAgencies.CityAgency::fourEyes)
                .forEach(city -> agencies.byCode(city.code()).ifPresent(agency -> set(agency, true, ACTOR)));
    }
}
