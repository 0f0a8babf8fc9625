package org.zhengxin.access;

import java.util.Set;
import org.zhengxin.web.Text;

/** What a caller may be (角色). */
public enum Role {
    /** Anyone, without sign-in. */
    EVERYONE("公众", "Public"),
    /** Someone who acts for an organisation; sees what is held about it. */
    ORGANISATION("组织用户", "Organisation user"),
    /** Someone who looks organisations up before a procurement, an approval or a grant (信用核查). */
    OFFICER("核查人员", "Checking officer"),
    /** Prepares an agency's deliveries. */
    CLERK("机构经办", "Agency clerk"),
    /** Releases them, and looks after the agency's clerks. */
    REVIEWER("机构审核", "Agency reviewer"),
    /** The office, signed in or by HTTP Basic. */
    OFFICE("信用办", "Credit office"),
    /** Reads who did what; changes nothing. */
    AUDITOR("审计", "Auditor"),
    /** A machine that delivers an agency's records, by token. */
    AGENCY("机构接口", "Agency's machine client"),
    /** Any other machine, by token: reads what everyone may, counted by itself. */
    MACHINE("接口客户端", "Machine client"),
    /** A machine that receives changes of adverse records too, and confirms removals. */
    RECIPIENT("信息接收方", "Registered recipient"),
    /** Who operates the machines, by token. */
    OPERATOR("运维", "Operator");

    private static final Set<Role> OF_ACCOUNTS = Set.of(ORGANISATION, OFFICER, CLERK, REVIEWER, OFFICE, AUDITOR);
    private static final Set<Role> WITH_SECOND_FACTOR = Set.of(REVIEWER, OFFICE, AUDITOR);

    private final Text label;

    Role(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** Returns the roles that an account can have: those of people at a browser. */
    public static Set<Role> ofAccounts() {
        return OF_ACCOUNTS;
    }

    /** Returns its name for readers. */
    public Text label() {
        return label;
    }

    /** Tells whether an account with this role must sign in with a second factor. */
    public boolean needsSecondFactor() {
        return WITH_SECOND_FACTOR.contains(this);
    }

    /** Tells whether it acts within one agency. */
    public boolean isOfAgency() {
        return this == CLERK || this == REVIEWER;
    }
}
