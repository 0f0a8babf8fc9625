package org.zhengxin.access.seed;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.directory.Delivery;
import org.zhengxin.access.directory.NewAgency;
import org.zhengxin.access.directory.Secret;
import org.zhengxin.access.directory.StoredAgencies;
import org.zhengxin.access.signin.OperatorTokens;
import org.zhengxin.store.DataDirectory;

/**
 * Makes the first sign-ins before the first request can come in. With the embedded database these are those of the
 * demonstration, in a file of the data directory; on an external server there is nothing but the office's account,
 * whose password is printed once.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

    private static final String OFFICE = "office";
    private static final String ACTOR = "first-start";

    /** The place of the agency whose clerk and reviewer there are: the first after the market regulator. */
    private static final int STAFFED = 1;

    private final Accounts accounts;
    private final Passwords passwords;
    private final DemonstrationAccounts demonstrationAccounts;
    private final StoredAgencies agencies;
    private final OperatorTokens operators;
    private final DataDirectory directory;
    private final TransactionTemplate transactions;
    private final boolean demonstration;

    FirstStart(
            Accounts accounts,
            Passwords passwords,
            DemonstrationAccounts demonstrationAccounts,
            StoredAgencies agencies,
            OperatorTokens operators,
            DataDirectory directory,
            TransactionTemplate transactions,
            Environment environment) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.demonstrationAccounts = demonstrationAccounts;
        this.agencies = agencies;
        this.operators = operators;
        this.directory = directory;
        this.transactions = transactions;
        this.demonstration = environment.getProperty(
                "zhengxin.access.demonstration", Boolean.class, !environment.containsProperty("zhengxin.database.url"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.exist()) {
            return;
        }
        if (demonstration) {
            transactions.executeWithoutResult(status -> demonstrate());
        } else {
            admitOffice();
        }
    }

    private void admitOffice() {
        String password = Secret.password();
        NewAccount office = new NewAccount(OFFICE, "信用管理岗", "信用办", Role.OFFICE, null, null, null);
        if (accounts.add(office, passwords.hash(password), ACTOR).isPresent()) {
            System.out.printf("Sign-in of the office, shown this once: %s %s%n", OFFICE, password);
        }
    }

    /** The file is written before the transaction commits: sign-ins in the database alone would be lost for good. */
    private void demonstrate() {
        Credentials.SignIn office = demonstrationAccounts.office();
        Credentials.Token operator = new Credentials.Token(Secret.token());
        operators.replace(operator.token(), ACTOR);
        List<Credentials.AgencyToken> tokens = agencies();
        Agency staffed = agencies.byCode(tokens.get(STAFFED).code()).orElseThrow();
        new Credentials(
                        tokens,
                        office,
                        demonstrationAccounts.clerk(staffed),
                        demonstrationAccounts.officer(),
                        demonstrationAccounts.reviewer(staffed),
                        demonstrationAccounts.auditor(),
                        List.of(),
                        operator)
                .write(directory.credentialsFile());
    }

    private List<Credentials.AgencyToken> agencies() {
        List<CityAgencies.CityAgency> city = CityAgencies.shipped().agencies();
        List<Credentials.AgencyToken> tokens = new ArrayList<>();
        for (CityAgencies.CityAgency agency : city) {
            String token = Secret.token();
            Agency added = agencies.add(agency(agency), token, ACTOR)
                    .orElseThrow(() -> new IllegalStateException("city/agencies.yaml names an agency twice"));
            if (agency.deliversFor() != null) {
                agencies.replaceDeliveries(added, deliveries(added, agency.deliversFor()), ACTOR);
            }
            tokens.add(new Credentials.AgencyToken(added.code(), added.name(), token));
        }
        return tokens;
    }

    private static NewAgency agency(CityAgencies.CityAgency agency) {
        return new NewAgency(
                agency.code(),
                agency.name(),
                agency.nameEn(),
                agency.region(),
                agency.providesRegistration(),
                null,
                List.of());
    }

    private static List<Delivery> deliveries(Agency agency, List<String> codes) {
        return codes.stream().map(code -> new Delivery(agency.id(), code, null)).toList();
    }
}
