package org.zhengxin.organisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Caller;
import org.zhengxin.access.OrganisationAccounts;
import org.zhengxin.access.OrganisationNames;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/**
 * Tells whose desk it is, by the account alone: no address and no form names an organisation, so none can name another's.
 */
@Component
public class Holdings implements OrganisationNames {

    /** Code of the refusal of an account whose organisation the register does not know. */
    public static final String UNKNOWN = "OWN_ORGANISATION_UNKNOWN";

    /** What that refusal means. */
    public static final Text UNKNOWN_MEANING = Text.of(
            "主体库中还没有您所代表的组织，因此没有关于它的任何信息。",
            "The register does not know the organisation that you act for yet, so nothing is held about it.");

    private final OrganisationReader organisations;
    private final OrganisationAccounts accounts;

    Holdings(OrganisationReader organisations, OrganisationAccounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /**
     * Returns the organisation of an account. What survives a merge sees what was merged into it; what was merged sees
     * what was filed under itself, and nothing of the survivor's.
     *
     * @throws ProblemException {@code OWN_ORGANISATION_UNKNOWN} if the register does not know it yet
     */
    public Own of(Caller.OfAccount caller) {
        return find(caller).orElseThrow(Holdings::unknown);
    }

    /** Returns it likewise; empty if the register does not know it yet. */
    public Optional<Own> find(Caller.OfAccount caller) {
        String code = Objects.requireNonNull(caller.account().organisation());
        return switch (organisations.lookup(code)) {
            case Lookup.Found found ->
                Optional.of(new Own(
                        caller,
                        found.organisation(),
                        organisations.groupOf(found.organisation()),
                        null,
                        accounts.rightOf(caller.account())));
            case Lookup.Retired retired ->
                Optional.of(new Own(
                        caller,
                        retired.organisation(),
                        List.of(retired.organisation().id()),
                        retired.survivor(),
                        accounts.rightOf(caller.account())));
            case Lookup.Unknown _ -> Optional.empty();
        };
    }

    @Override
    public Optional<String> nameOf(String code) {
        return organisations.find(code).map(Organisation::name);
    }

    private static ProblemException unknown() {
        return new ProblemException(UNKNOWN, HttpStatus.NOT_FOUND, UNKNOWN_MEANING);
    }
}
