package org.zhengxin.owndesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.OrganisationAccounts;
import org.zhengxin.access.OrganisationAccounts.Right;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.store.testing.WithDatabase;

/** The holder of an organisation and its staff. */
@WithDatabase
@SpringBootTest(classes = OwnDeskFloors.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StaffTest {

    private static final String FIRST = "91410100MA9DEM01X3";
    private static final String SECOND = "91410100MA9DEM0283";
    private static final String CHOSEN = "eight plane trees by the canal";
    private static final Pattern LINK = Pattern.compile("(/invitation/zx_[A-Za-z0-9_-]+)");
    private static final String STAFF = "/desk/organisation/staff";

    private final Shelf shelf;
    private final Accounts accounts;
    private final OrganisationAccounts rights;
    private final People people;
    private final int port;

    StaffTest(
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock,
            @Autowired Accounts accounts,
            @Autowired OrganisationAccounts rights,
            @Autowired Passwords passwords,
            @Autowired SecondFactor factor,
            @LocalServerPort int port) {
        this.shelf = new Shelf(jdbc);
        this.accounts = accounts;
        this.rights = rights;
        this.people = new People(port, accounts, passwords, factor, clock);
        this.port = port;
    }

    @BeforeEach
    void fill() {
        shelf.clear();
        shelf.organisation(FIRST, "示范公司");
        shelf.organisation(SECOND, "别家公司");
    }

    @Test
    void holder_invitesStaffWhoSeeAndDoNotInvite_andEndsThem() {
        Visitor holder = people.of(FIRST);
        Visitor member = takenUp(invite(holder, "own-viewer", "VIEW"), "own-viewer");
        long id = accounts.byUsername("own-viewer").orElseThrow().account().id();
        assertThat(rights.rightOf(accounts.byId(id).orElseThrow().account())).isEqualTo(Right.VIEW);
        assertThat(member.get("/desk/organisation").body()).contains("示范公司", "仅查看");
        assertThat(member.get(STAFF).body()).contains("own-viewer").doesNotContain("生成邀请链接");
        assertThat(invite(member, "own-second", "VIEW").statusCode()).isEqualTo(403);
        assertThat(act(member, id, "end").statusCode()).isEqualTo(403);
        assertThat(act(holder, id, "end").statusCode()).isEqualTo(303);
        assertThat(member.get("/desk/organisation").statusCode()).isEqualTo(303);
        assertThat(holder.get("/desk/organisation/notices").body()).contains("已邀请成员账号", "账号已停用");
    }

    @Test
    void holder_makesNoOtherHolder_andNoAccountWithAWrongName() {
        Visitor holder = people.of(FIRST);
        assertThat(invite(holder, "own-holder", "HOLDER").statusCode()).isEqualTo(422);
        assertThat(invite(holder, "own-office", "OFFICE").statusCode()).isEqualTo(422);
        assertThat(invite(holder, "张三", "VIEW").statusCode()).isEqualTo(422);
        assertThat(accounts.byUsername("own-holder")).isEmpty();
    }

    @Test
    void accountOfAnotherOrganisation_doesNotExistForAHolder() {
        Visitor other = people.of(SECOND);
        invite(other, "others-clerk", "ACT");
        long id = accounts.byUsername("others-clerk").orElseThrow().account().id();
        Visitor holder = people.of(FIRST);
        assertThat(holder.get(STAFF).body()).doesNotContain("others-clerk");
        assertThat(act(holder, id, "end").statusCode()).isEqualTo(404);
        assertThat(act(holder, id, "recovery").statusCode()).isEqualTo(404);
        assertThat(accounts.byId(id).orElseThrow().ended()).isFalse();
        long own = accounts.all().getLast().account().id();
        assertThat(act(holder, own, "end").statusCode()).as("one's own").isEqualTo(404);
    }

    private HttpResponse<String> invite(Visitor holder, String username, String right) {
        return holder.fill(STAFF, STAFF, Map.of("username", username, "function", "信用联络岗", "right", right));
    }

    private static HttpResponse<String> act(Visitor visitor, long id, String act) {
        return visitor.fill(STAFF, STAFF + "/" + id + "/" + act, Map.of());
    }

    private Visitor takenUp(HttpResponse<String> invitation, String username) {
        Matcher link = LINK.matcher(invitation.body());
        assertThat(link.find()).isTrue();
        Visitor visitor = Visitor.on(port);
        visitor.fill(link.group(1), link.group(1), Map.of("password", CHOSEN, "again", CHOSEN));
        assertThat(visitor.password(username, CHOSEN).headers().firstValue("Location"))
                .contains("/desk");
        return visitor;
    }
}
