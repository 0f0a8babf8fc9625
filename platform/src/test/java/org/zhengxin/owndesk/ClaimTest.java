package org.zhengxin.owndesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Role;
import org.zhengxin.access.Seals;
import org.zhengxin.access.SetClock;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.store.testing.WithDatabase;

/** Claiming an organisation in each of the three ways, and what a stranger cannot learn by it. */
@WithDatabase
@SpringBootTest(
        classes = {OwnDeskFloors.class, SetClock.InPlace.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "zhengxin.limits.trusted-proxies=127.0.0.1")
class ClaimTest {

    private static final String FIRST = "91410100MA9DEM01X3";
    private static final String UNKNOWN = "91410100MA9DEM0283";
    private static final String CHOSEN = "eight plane trees by the canal";
    private static final Pattern PLACE = Pattern.compile("/login/claim/zx_[A-Za-z0-9_-]+");

    private static int addresses;

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final Seals seals;
    private final SetClock clock;
    private final People people;
    private final int port;

    ClaimTest(
            @Autowired JdbcClient jdbc,
            @Autowired SetClock clock,
            @Autowired Seals seals,
            @Autowired Accounts accounts,
            @Autowired Passwords passwords,
            @Autowired SecondFactor factor,
            @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.shelf = new Shelf(jdbc);
        this.seals = seals;
        this.clock = clock;
        this.people = new People(port, accounts, passwords, factor, clock);
        this.port = port;
    }

    @BeforeEach
    void fill() {
        shelf.clear();
        jdbc.sql("UPDATE account SET ended_at = now() WHERE organisation IS NOT NULL")
                .update();
        shelf.organisation(FIRST, "示范公司");
    }

    @Test
    void codeFromTheLetter_provesTheClaim_andMakesTheHoldersAccount() {
        Visitor claimant = stranger();
        String place = place(claim(claimant, FIRST, "CODE"));
        String code = sealedCode();
        assertThat(jdbc.sql("SELECT organisation_claim::text FROM organisation_claim")
                        .query(String.class)
                        .single())
                .doesNotContain(code);
        assertThat(claimant.fill(place, place + "/code", Map.of("code", "AAAAA-AAAAA"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(claimant.fill(place, place + "/code", Map.of("code", " " + code.toLowerCase(java.util.Locale.ROOT)))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> made = claimant.fill(place, place + "/account", Map.of("username", "claimed-1"));
        String invitation = made.headers().firstValue("Location").orElseThrow();
        claimant.fill(invitation, invitation, Map.of("password", CHOSEN, "again", CHOSEN));
        assertThat(claimant.password("claimed-1", CHOSEN).headers().firstValue("Location"))
                .contains("/desk");
        assertThat(claimant.get("/desk/organisation").body()).contains("示范公司", "管理人");
        assertThat(claimant.fill("/login/claim", place + "/account", Map.of("username", "claimed-2"))
                        .statusCode())
                .as("a second account")
                .isEqualTo(422);
        assertThat(acts()).contains("CLAIM_PROVEN", "INVITED", "LINK_USED");
    }

    @Test
    void wrongCodes_areCountedAndEndTheClaimsWay() {
        Visitor claimant = stranger();
        String place = place(claim(claimant, FIRST, "CODE"));
        String code = sealedCode();
        for (int i = 0; i < 5; i++) {
            assertThat(claimant.fill(place, place + "/code", Map.of("code", "AAAAA-AAAA" + (2 + i)))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(claimant.fill("/login/claim", place + "/code", Map.of("code", code))
                        .statusCode())
                .isEqualTo(422);
        assertThat(claimant.get(place).body()).contains("输入次数已用完");
    }

    @Test
    void letter_isPrintedOnce_andItsCodeDestroyed() {
        claim(stranger(), FIRST, "CODE");
        long id =
                jdbc.sql("SELECT id FROM organisation_claim").query(Long.class).single();
        Visitor office = people.office();
        assertThat(office.get("/desk").body()).contains("1 条待看");
        HttpResponse<String> letter = office.fill("/desk/claims", "/desk/claims/" + id + "/letter", Map.of());
        assertThat(letter.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(letter.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(jdbc.sql("SELECT sealed IS NULL FROM claim_letter")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(office.fill("/desk/claims", "/desk/claims/" + id + "/letter", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(acts()).contains("CLAIM_LETTER_PRINTED");
    }

    @Test
    void licence_provesItsOwnOrganisationAndClaimAlone() {
        Visitor claimant = stranger();
        String place = place(claim(claimant, FIRST, "LICENCE"));
        String nonce = jdbc.sql("SELECT nonce FROM organisation_claim")
                .query(String.class)
                .single();
        for (String statement : new String[] {nonce + ":" + UNKNOWN, "other:" + FIRST, ""}) {
            assertThat(claimant.fill("/login/claim", place + "/licence", Map.of("statement", statement))
                            .statusCode())
                    .as(statement)
                    .isEqualTo(422);
        }
        assertThat(claimant.fill("/login/claim", place + "/licence", Map.of("statement", nonce + ":" + FIRST))
                        .statusCode())
                .isEqualTo(303);
        assertThat(claimant.get(place).body()).contains("认领已通过");
    }

    @Test
    void organisationThatSomebodyHolds_isNotTakenOverUnseen() {
        Visitor holder = people.of(FIRST);
        Visitor claimant = stranger();
        String place = place(claim(claimant, FIRST, "LICENCE"));
        String nonce = jdbc.sql("SELECT nonce FROM organisation_claim")
                .query(String.class)
                .single();
        claimant.fill("/login/claim", place + "/licence", Map.of("statement", nonce + ":" + FIRST));
        assertThat(claimant.get(place).body()).contains("已有管理人");
        assertThat(claimant.fill("/login/claim", place + "/account", Map.of("username", "taker"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(holder.get("/desk/organisation/notices").body()).contains("有人通过证明认领本组织");
    }

    @Test
    void office_confirmsOrRefusesWithAReasonThatTheClaimantReads() {
        Visitor first = stranger();
        Visitor second = stranger();
        String confirmed = place(claim(first, FIRST, "OFFICE"));
        String refused = place(claim(second, FIRST, "OFFICE"));
        List<Long> ids = jdbc.sql("SELECT id FROM organisation_claim ORDER BY id")
                .query(Long.class)
                .list();
        Visitor office = people.office();
        assertThat(office.get("/desk/claims").body()).contains("示范公司", "与所填一致", FIRST.substring(8, 17));
        office.fill("/desk/claims", "/desk/claims/" + ids.get(0) + "/confirm", Map.of());
        office.fill("/desk/claims", "/desk/claims/" + ids.get(1) + "/refuse", Map.of("reason", ""));
        assertThat(second.get(refused).body()).contains("待证明");
        office.fill("/desk/claims", "/desk/claims/" + ids.get(1) + "/refuse", Map.of("reason", "材料不全"));
        assertThat(first.get(confirmed).body()).contains("认领已通过");
        assertThat(second.get(refused).body()).contains("材料不全");
        assertThat(acts()).contains("CLAIM_CONFIRMED", "CLAIM_REFUSED");
        Visitor user = people.of(FIRST);
        assertThat(user.get("/desk/claims").statusCode()).isEqualTo(403);
        assertThat(people.signedIn(people.add(Role.OFFICER, "").username())
                        .get("/desk/claims")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void stranger_learnsNothingOfWhoIsKnownOrHeld() {
        String known = shown(claim(stranger(), FIRST, "CODE"), FIRST);
        people.of(FIRST);
        String held = shown(claim(stranger(), FIRST, "CODE"), FIRST);
        String unknown = shown(claim(stranger(), UNKNOWN, "CODE"), UNKNOWN);
        assertThat(known).isEqualTo(held).isEqualTo(unknown);
    }

    @Test
    void form_takesNoNumberOfAPerson_andIsSlowedDown() {
        Visitor claimant = stranger();
        Map<String, String> fields = new HashMap<>(fields(FIRST, "OFFICE"));
        fields.put("note", "电话 13812345678");
        assertThat(claimant.fill("/login/claim", "/login/claim", fields).statusCode())
                .isEqualTo(422);
        assertThat(jdbc.sql("SELECT count(*) FROM organisation_claim")
                        .query(Integer.class)
                        .single())
                .isZero();
        for (int i = 0; i < 9; i++) {
            assertThat(claim(claimant, FIRST, "OFFICE").statusCode()).isEqualTo(303);
        }
        assertThat(claim(claimant, FIRST, "OFFICE").statusCode()).isEqualTo(429);
        assertThat(claim(stranger(), FIRST, "OFFICE").statusCode()).isEqualTo(303);
    }

    @Test
    void claim_tooOld_isGone() {
        Visitor claimant = stranger();
        String place = place(claim(claimant, FIRST, "CODE"));
        String code = sealedCode();
        clock.pass(Duration.ofDays(30).plusSeconds(1));
        assertThat(claimant.fill("/login/claim", place + "/code", Map.of("code", code))
                        .statusCode())
                .isEqualTo(404);
        assertThat(claimant.get(place).body()).contains("CLAIM_GONE");
    }

    private Visitor stranger() {
        return Visitor.from(port, "198.51.100." + ++addresses);
    }

    private static HttpResponse<String> claim(Visitor visitor, String code, String way) {
        return visitor.fill("/login/claim", "/login/claim", fields(code, way));
    }

    private static Map<String, String> fields(String code, String way) {
        return Map.of("organisation", code, "name", "示范公司", "function", "信用联络岗", "note", "委托书1号", "way", way);
    }

    private static String place(HttpResponse<String> answer) {
        Matcher found = PLACE.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(found.find()).as("status " + answer.statusCode()).isTrue();
        return found.group();
    }

    /** What the claimant's page says, without what was typed and what is random. */
    private String shown(HttpResponse<String> opened, String code) {
        String place = place(opened);
        String page = Visitor.on(port).get(place).body();
        return page.replaceAll("zx_[A-Za-z0-9_-]+", "SECRET")
                .replaceAll("name=\"token\" value=\"[^\"]*\"", "TOKEN")
                .replace(code.substring(0, 2) + "</span><span>" + code.substring(2, 8), "")
                .replace(code.substring(8, 17), "")
                .replace("<span>" + code.substring(17) + "</span>", "");
    }

    private String sealedCode() {
        long id = jdbc.sql("SELECT max(claim_id) FROM claim_letter")
                .query(Long.class)
                .single();
        byte[] sealed = jdbc.sql("SELECT sealed FROM claim_letter WHERE claim_id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        return seals.open(sealed, "claim-letter:" + id).orElseThrow();
    }

    private List<String> acts() {
        return jdbc.sql("SELECT act FROM account_event").query(String.class).list();
    }
}
