package org.zhengxin.access.seed;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Agency;
import org.zhengxin.access.DemonstrationSignIns;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.access.directory.Secret;
import org.zhengxin.store.DataDirectory;

/** Makes the accounts of a demonstration, one for each role, with random passwords and second factors. */
@Component
class DemonstrationAccounts implements DemonstrationSignIns {

    private static final String ACTOR = "first-start";

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final DataDirectory directory;
    private final TransactionTemplate transactions;

    DemonstrationAccounts(
            Accounts accounts,
            Passwords passwords,
            SecondFactor factor,
            DataDirectory directory,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.directory = directory;
        this.transactions = transactions;
    }

    Credentials.SignIn office() {
        return add("office", "信用管理岗", "信用办", Role.OFFICE, null);
    }

    Credentials.SignIn clerk(Agency agency) {
        return add("clerk", "数据报送岗", agency.name(), Role.CLERK, agency);
    }

    Credentials.SignIn reviewer(Agency agency) {
        return add("reviewer", "数据审核岗", agency.name(), Role.REVIEWER, agency);
    }

    Credentials.SignIn officer() {
        return add("officer", "采购核查岗", "市公共资源交易中心（虚构）", Role.OFFICER, null);
    }

    Credentials.SignIn auditor() {
        return add("auditor", "审计监督岗", "市审计部门（虚构）", Role.AUDITOR, null);
    }

    @Override
    public void addOrganisations(List<String> codes) {
        if (!Files.exists(directory.credentialsFile())) {
            return;
        }
        Credentials written = Credentials.read(directory.credentialsFile());
        if (written.clerk() == null || !written.organisations().isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            List<Credentials.OrganisationAccount> added = new ArrayList<>();
            for (String code : codes) {
                added.add(organisation(code));
            }
            written.with(added).write(directory.credentialsFile());
        });
    }

    private Credentials.OrganisationAccount organisation(String code) {
        String username = "org-" + code.toLowerCase(Locale.ROOT);
        String password = Secret.password();
        NewAccount account = new NewAccount(username, "信用联络岗", code, Role.ORGANISATION, null, null, code);
        accounts.add(account, passwords.hash(password), ACTOR);
        return new Credentials.OrganisationAccount(code, username, password);
    }

    private Credentials.SignIn add(String username, String function, String unit, Role role, @Nullable Agency agency) {
        String password = Secret.password();
        Long agencyId = agency == null ? null : agency.id();
        long id = accounts.add(
                        new NewAccount(username, function, unit, role, agencyId, null, null),
                        passwords.hash(password),
                        ACTOR)
                .orElseThrow();
        return new Credentials.SignIn(username, password, factor.setFresh(id), agency == null ? null : agency.code());
    }
}
