package org.zhengxin.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Codes;
import org.zhengxin.access.Role;
import org.zhengxin.access.SetClock;
import org.zhengxin.access.Staff;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.LowerFloors;

/** Inviting, recovering and ending accounts, and who may. */
@WithDatabase
@SpringBootTest(
        classes = {LowerFloors.class, SetClock.InPlace.class, Staff.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "zhengxin.access.demonstration=true")
class InvitationTest {

    private static final String CHOSEN = "eight plane trees by the canal";
    private static final Pattern LINK = Pattern.compile("(/invitation/zx_[A-Za-z0-9_-]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Staff staff;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private Agencies agencies;

    @Autowired
    private SetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void invitation_takenUp_givesAPasswordOnceAndASignIn() {
        Visitor office = signedIn(Role.OFFICE, null, null);
        String path = link(invite(office, "CLERK", "new-clerk-1", agency(3)));
        Visitor invited = Visitor.on(port);
        assertThat(invited.get(path).body()).contains("new-clerk-1", agency(3).name());
        assertThat(choose(invited, path, "too short").statusCode()).isEqualTo(422);
        assertThat(choose(invited, path, CHOSEN).statusCode()).isEqualTo(303);
        assertThat(invited.get(path).statusCode()).isEqualTo(404);
        assertThat(invited.password("new-clerk-1", CHOSEN).headers().firstValue("Location"))
                .contains("/desk");
        assertThat(invited.get("/desk").body()).contains(agency(3).name());
    }

    @Test
    void invitation_tooOld_isGone() {
        Visitor office = signedIn(Role.OFFICE, null, null);
        String path = link(invite(office, "OFFICER", "late-officer", null));
        clock.pass(Duration.ofDays(3).plusSeconds(1));
        HttpResponse<String> answer = Visitor.on(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("LINK_GONE");
    }

    @Test
    void reviewer_invitesClerksOfTheOwnAgencyAlone() {
        Visitor reviewer = signedIn(Role.REVIEWER, agency(4), null);
        assertThat(invite(reviewer, "REVIEWER", "other-reviewer", agency(4)).statusCode())
                .isEqualTo(422);
        assertThat(invite(reviewer, "OFFICE", "other-office", agency(4)).statusCode())
                .isEqualTo(422);
        invite(reviewer, "CLERK", "own-clerk", agency(5));
        assertThat(accounts.byUsername("own-clerk").orElseThrow().account().agency())
                .isEqualTo(agency(4));
    }

    @Test
    void accountOfAnotherAgency_doesNotExistForAReviewer() {
        long other = add("clerk-of-six", Role.CLERK, agency(6), null);
        Visitor reviewer = signedIn(Role.REVIEWER, agency(4), null);
        assertThat(reviewer.get("/desk/accounts").body()).doesNotContain("clerk-of-six");
        assertThat(act(reviewer, other, "end").statusCode()).isEqualTo(404);
        assertThat(act(reviewer, other, "recovery").statusCode()).isEqualTo(404);
        assertThat(accounts.byId(other).orElseThrow().ended()).isFalse();
    }

    @Test
    void districtsOffice_looksAfterItsDistrictAlone() {
        long own = add("officer-of-103", Role.OFFICER, null, "410103");
        long other = add("officer-of-105", Role.OFFICER, null, "410105");
        long citys = add("citys-office", Role.OFFICE, null, null);
        Visitor office = signedIn(Role.OFFICE, null, "410103");
        assertThat(office.get("/desk/accounts").body())
                .contains("officer-of-103")
                .doesNotContain("officer-of-105", "citys-office");
        assertThat(act(office, other, "end").statusCode()).isEqualTo(404);
        assertThat(act(office, citys, "end").statusCode()).isEqualTo(404);
        assertThat(act(office, own, "end").statusCode()).isEqualTo(303);
    }

    @Test
    void recovery_takesEverySecretAndSignInAway_andIsWrittenDown() {
        long id = add("forgetful", Role.AUDITOR, null, null);
        String secret = factor.setFresh(id);
        Visitor forgetful = Visitor.on(port);
        forgetful.password("forgetful", Staff.PASSWORD);
        forgetful.code(Codes.now(secret, clock));
        assertThat(forgetful.get("/desk").statusCode()).isEqualTo(200);

        Visitor office = signedIn(Role.OFFICE, null, null);
        String path = link(act(office, id, "recovery"));
        assertThat(forgetful.get("/desk").statusCode()).isEqualTo(303);
        assertThat(forgetful.password("forgetful", Staff.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(choose(forgetful, path, CHOSEN).statusCode()).isEqualTo(303);
        assertThat(forgetful.password("forgetful", CHOSEN).headers().firstValue("Location"))
                .contains("/login/second-factor");
        assertThat(jdbc.sql("SELECT act FROM account_event WHERE account_id = :id ORDER BY id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("SIGNED_IN", "RECOVERY_STARTED", "LINK_USED");
    }

    @Test
    void events_onceWritten_canNeitherBeAlteredNorTakenAway() {
        for (String statement : new String[] {
            "UPDATE account_event SET actor = 'x'", "DELETE FROM account_event", "TRUNCATE account_event"
        }) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isNotNull();
        }
    }

    private static HttpResponse<String> act(Visitor visitor, long account, String act) {
        return visitor.fill("/desk/accounts", "/desk/accounts/" + account + "/" + act, Map.of());
    }

    private HttpResponse<String> choose(Visitor visitor, String path, String password) {
        return visitor.fill(path, path, Map.of("password", password, "again", password));
    }

    private HttpResponse<String> invite(Visitor visitor, String role, String username, @Nullable Agency agency) {
        String code = agency == null ? "" : agency.code();
        return visitor.fill(
                "/desk/accounts",
                "/desk/accounts",
                Map.of("role", role, "username", username, "function", "数据岗", "unit", "某中心", "agency", code));
    }

    private static String link(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher found = LINK.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Visitor signedIn(Role role, @Nullable Agency agency, @Nullable String region) {
        return staff.signedIn(port, role, agency, region);
    }

    private long add(String username, Role role, @Nullable Agency agency, @Nullable String region) {
        return staff.add(username, role, agency, region);
    }

    private Agency agency(int place) {
        return agencies.all().get(place);
    }
}
