package org.zhengxin.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Codes;
import org.zhengxin.access.Role;
import org.zhengxin.access.SetClock;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.access.account.RecoveryCodes;
import org.zhengxin.access.account.SecondFactor;
import org.zhengxin.access.rate.DoorRefusals;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;

/** Signing in as a browser does; each test has accounts and an address of its own. */
@WithDatabase
@SpringBootTest(
        classes = {LowerFloors.class, SetClock.InPlace.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.limits.trusted-proxies=127.0.0.1"})
class SignInTest {

    private static final String PASSWORD = "seven ginkgo leaves";
    private static final Pattern ONE_SIGN_IN = Pattern.compile("/account/sign-ins/[0-9a-f-]{36}/end");

    private static int count;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private RecoveryCodes recoveryCodes;

    @Autowired
    private DoorRefusals refusals;

    @Autowired
    private SetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataDirectory directory;

    private String name = "";
    private long id;
    private Visitor visitor = Visitor.on(0);

    @BeforeEach
    void account() {
        count++;
        name = "officer-" + count;
        id = add(name, Role.OFFICER);
        visitor = Visitor.from(port, "198.51.100." + count);
    }

    @Test
    void password_right_leadsToTheDeskThatNamesFunctionAndUnit() {
        HttpResponse<String> answer = visitor.password(name.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/desk");
        HttpResponse<String> desk = visitor.get("/desk");
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.body()).contains("采购核查岗", "某中心", "核查人员");
        assertThat(desk.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void cookies_ofASignIn_areOutOfTheReachOfScriptsAndOtherSites() {
        HttpResponse<String> answer = visitor.password(name, PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("zhengxin-"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void wrongPassword_andUnknownName_areAnsweredAlike() {
        HttpResponse<String> wrong = visitor.password(name, "seven ginkgo trees");
        HttpResponse<String> unknown = visitor.password("nobody-" + count, "seven ginkgo trees");
        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(wrong.body().replace(name, "").replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(unknown.body().replace("nobody-" + count, "").replaceAll("value=\"[^\"]*\"", ""));
        assertThat(visitor.cookie("zhengxin-sign-in")).isEmpty();
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "/desk, /login",
        "/account, /login?next=%2Faccount",
        "/account/password, /login?next=%2Faccount%2Fpassword",
        "/desk/accounts?a=b, /login?next=%2Fdesk%2Faccounts%3Fa%3Db"
    })
    void page_withoutSignIn_leadsToTheSignIn(String path, String signIn) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(signIn);
    }

    @Test
    void signIn_goesOnToThePageThatWasAskedFor_behindTheSecondFactorToo() {
        visitor.get("/login?next=%2Faccount%2Fpassword");
        assertThat(visitor.field("next")).isEqualTo("/account/password");
        Map<String, String> right = Map.of("username", name, "password", PASSWORD, "next", visitor.field("next"));
        assertThat(visitor.send("/login", right).headers().firstValue("Location"))
                .contains("/account/password");

        String auditor = "next-auditor-" + count;
        String secret = factor.setFresh(add(auditor, Role.AUDITOR));
        Visitor other = Visitor.from(port, "203.0.113." + count);
        other.get("/login");
        HttpResponse<String> password =
                other.send("/login", Map.of("username", auditor, "password", PASSWORD, "next", "/desk/account-events"));
        String code = password.headers().firstValue("Location").orElseThrow();
        assertThat(code).isEqualTo("/login/code?next=%2Fdesk%2Faccount-events");
        other.get(code);
        HttpResponse<String> in =
                other.send("/login/code", Map.of("code", Codes.now(secret, clock), "next", other.field("next")));
        assertThat(in.headers().firstValue("Location")).contains("/desk/account-events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/logout"})
    void signIn_goesOnToNoOtherSite(String next) {
        visitor.get("/login?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(visitor.field("next")).isEqualTo("/desk");
        Map<String, String> right = Map.of("username", name, "password", PASSWORD, "next", next);
        assertThat(visitor.send("/login", right).headers().firstValue("Location"))
                .contains("/desk");
    }

    @Test
    void secret_thatTheBrowserBrought_isNotUsedFurther() {
        visitor.put("zhengxin-sign-in", "zx_planted");
        visitor.password(name, PASSWORD);
        assertThat(visitor.cookie("zhengxin-sign-in")).isNotEmpty().isNotEqualTo("zx_planted");
        String first = visitor.cookie("zhengxin-sign-in");
        visitor.fill("/account", "/logout", Map.of());
        visitor.password(name, PASSWORD);
        assertThat(visitor.cookie("zhengxin-sign-in")).isNotEqualTo(first);
    }

    @Test
    void database_ofSignIns_holdsNoSecretOfACookie() {
        visitor.password(name, PASSWORD);
        String secret = visitor.cookie("zhengxin-sign-in");
        String all = jdbc.sql("SELECT string_agg(sign_in::text, ' ') FROM sign_in")
                .query(String.class)
                .single();
        assertThat(all).isNotEmpty().doesNotContain(secret);
    }

    @Test
    void form_withoutItsToken_isRefused() {
        HttpResponse<String> answer = Http.on(port)
                .browser()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/login", BodyPublishers.ofString("username=a&password=b"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("FORM_EXPIRED");
        visitor.password(name, PASSWORD);
        assertThat(visitor.send("/logout", Map.of("token", "forged")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void signOut_endsTheSignInForGood() {
        visitor.password(name, PASSWORD);
        String secret = visitor.cookie("zhengxin-sign-in");
        HttpResponse<String> out = visitor.fill("/desk", "/logout", Map.of());
        assertThat(out.headers().firstValue("Location").orElse("")).endsWith("/login?ended");
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        visitor.put("zhengxin-sign-in", secret);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void signIn_unusedForLong_orTooLong_ends() {
        visitor.password(name, PASSWORD);
        clock.pass(Duration.ofMinutes(29));
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(29));
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(31));
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(303);

        visitor.password(name, PASSWORD);
        for (int i = 0; i < 24; i++) {
            clock.pass(Duration.ofMinutes(29));
            assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(29));
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void accountEnded_whileSignedIn_isOutAtOnce() {
        visitor.password(name, PASSWORD);
        accounts.end(id);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(303);
        assertThat(visitor.password(name, PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void signIns_listed_canBeEndedFromAnother() {
        visitor.password(name, PASSWORD);
        Visitor other = Visitor.from(port, "203.0.113." + count);
        other.password(name, PASSWORD);
        assertThat(other.get("/desk").statusCode()).isEqualTo(200);
        visitor.get("/account");
        assertThat(visitor.page()).containsPattern(ONE_SIGN_IN);
        for (String wrong : List.of("", "not the password")) {
            HttpResponse<String> refused = visitor.send("/account/sign-ins/end-others", Map.of("current", wrong));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("href=\"#current\"");
        }
        assertThat(other.get("/desk").statusCode()).isEqualTo(200);
        visitor.send("/account/sign-ins/end-others", Map.of("current", PASSWORD));
        assertThat(other.get("/desk").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);

        other.password(name, PASSWORD);
        Matcher single = ONE_SIGN_IN.matcher(visitor.get("/account").body());
        assertThat(single.find()).isTrue();
        assertThat(visitor.send(single.group(), Map.of()).statusCode()).isEqualTo(422);
        assertThat(other.get("/desk").statusCode()).isEqualTo(200);
        visitor.send(single.group(), Map.of("current", PASSWORD));
        assertThat(other.get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void secondFactor_isAskedFor_andNoCodeIsTakenTwice() {
        String reviewer = "reviewer-" + count;
        String secret = factor.setFresh(add(reviewer, Role.AUDITOR));
        assertThat(visitor.password(reviewer, PASSWORD).headers().firstValue("Location"))
                .contains("/login/code");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(303);
        String before = visitor.cookie("zhengxin-sign-in");
        assertThat(visitor.code("000000x").statusCode()).isEqualTo(422);
        String code = Codes.now(secret, clock);
        assertThat(visitor.code(code).statusCode()).isEqualTo(303);
        assertThat(visitor.cookie("zhengxin-sign-in")).isNotEqualTo(before);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);

        Visitor other = Visitor.from(port, "203.0.113." + count);
        other.password(reviewer, PASSWORD);
        assertThat(other.code(code).statusCode()).isEqualTo(422);
        clock.pass(Duration.ofSeconds(30));
        assertThat(other.code(Codes.now(secret, clock)).statusCode()).isEqualTo(303);
    }

    @Test
    void roleThatNeedsASecondFactor_withoutOne_setsItUpFirst_andARecoveryCodeWorksOnce() {
        String auditor = "auditor-" + count;
        add(auditor, Role.AUDITOR);
        assertThat(visitor.password(auditor, PASSWORD).headers().firstValue("Location"))
                .contains("/login/second-factor");
        visitor.get("/login/second-factor");
        String secret = visitor.page().replaceAll("(?s).*<code class=\"secret\">([A-Z2-7 ]+)</code>.*", "$1");
        String code = Codes.now(secret.replace(" ", ""), clock);
        HttpResponse<String> set =
                visitor.send("/login/second-factor", Map.of("offer", visitor.field("offer"), "code", code));
        assertThat(set.statusCode()).isEqualTo(200);
        String recovery = visitor.page().replaceAll("(?s).*?<code class=\"secret\">([A-Z2-7-]+)</code>.*", "$1");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);

        Visitor other = Visitor.from(port, "203.0.113." + count);
        other.password(auditor, PASSWORD);
        assertThat(other.code(recovery.toLowerCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(303);
        Visitor third = Visitor.from(port, "192.0.2." + count);
        third.password(auditor, PASSWORD);
        assertThat(third.code(recovery).statusCode()).isEqualTo(422);
    }

    @Test
    void recoveryCode_has128Bits() {
        for (String code : recoveryCodes.replace(id)) {
            assertThat(code.replace("-", "")).matches("[A-Z2-7]{26}");
            assertThat(recoveryCodes.use(id, code)).isTrue();
        }
    }

    @Test
    void guessing_isSlowedDown_withoutLockingOutTheOwner() {
        visitor.password(name, PASSWORD);
        visitor.fill("/account", "/logout", Map.of());
        Visitor guesser = Visitor.from(port, "203.0.113." + count);
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.password(name, "guess " + i).statusCode()).isEqualTo(422);
        }
        assertThat(guesser.password(name, "guess").statusCode()).isEqualTo(429);
        assertThat(guesser.password(name, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(visitor.password(name, PASSWORD).statusCode()).isEqualTo(303);
        clock.pass(Duration.ofSeconds(16));
        assertThat(guesser.password(name, "guess").statusCode()).isEqualTo(422);
        clock.pass(Duration.ofSeconds(16));
        assertThat(guesser.password(name, "guess").statusCode()).isEqualTo(429);
        clock.pass(Duration.ofSeconds(16));
        assertThat(guesser.password(name, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void guessing_fromManyAddresses_slowsStrangersDown_andTheKnownBrowserStillComesIn() {
        visitor.password(name, PASSWORD);
        visitor.fill("/account", "/logout", Map.of());
        for (int i = 0; i < 50; i++) {
            Visitor.from(port, "192.0.2." + (100 + i)).password(name, "guess");
        }
        assertThat(Visitor.from(port, "203.0.113.250").password(name, PASSWORD).statusCode())
                .isEqualTo(429);
        assertThat(visitor.password(name, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void attempt_costsOneHash_whoeversNameItIs() {
        String invited = "invited-" + count;
        accounts.add(new NewAccount(invited, "采购核查岗", "某中心", Role.OFFICER, null, null, null), null, "test");
        String ended = "ended-" + count;
        accounts.end(add(ended, Role.OFFICER));
        visitor.password("nobody-before-" + count, "guess");
        for (String username : List.of(name, "nobody-" + count, invited, ended)) {
            long before = passwords.computed();
            assertThat(visitor.password(username, "guess").statusCode()).isEqualTo(422);
            assertThat(passwords.computed() - before).as(username).isEqualTo(1);
        }
    }

    @Test
    void code_guessedByWhoKnowsThePassword_doesNotHoldUpTheOwner() {
        String auditor = "owner-" + count;
        String secret = factor.setFresh(add(auditor, Role.AUDITOR));
        visitor.password(auditor, PASSWORD);
        assertThat(visitor.code(Codes.now(secret, clock)).statusCode()).isEqualTo(303);
        visitor.fill("/account", "/logout", Map.of());
        Visitor guesser = Visitor.from(port, "203.0.113." + count);
        guesser.password(auditor, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.code("00000" + i + "x").statusCode()).isEqualTo(422);
        }
        assertThat(guesser.code("000000x").statusCode()).isEqualTo(429);
        clock.pass(Duration.ofSeconds(30));
        visitor.password(auditor, PASSWORD);
        assertThat(visitor.code(Codes.now(secret, clock)).statusCode()).isEqualTo(303);
    }

    @Test
    void refusals_areCountedByKind() {
        long wrong = refusals.counted(DoorRefusals.Kind.PASSWORD);
        long forms = refusals.counted(DoorRefusals.Kind.FORM);
        long forbidden = refusals.counted(DoorRefusals.Kind.FORBIDDEN);
        visitor.password(name, "guess");
        visitor.password(name, PASSWORD);
        visitor.get("/desk/accounts");
        visitor.send("/logout", Map.of("token", "forged"));
        assertThat(refusals.counted(DoorRefusals.Kind.PASSWORD)).isEqualTo(wrong + 1);
        assertThat(refusals.counted(DoorRefusals.Kind.FORM)).isEqualTo(forms + 1);
        assertThat(refusals.counted(DoorRefusals.Kind.FORBIDDEN)).isEqualTo(forbidden + 1);
    }

    @Test
    void guessingNamesThatNobodyHas_isSlowedDownAlike() {
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.password("ghost-" + count, "guess").statusCode()).isEqualTo(422);
        }
        assertThat(visitor.password("ghost-" + count, "guess").statusCode()).isEqualTo(429);
    }

    @Test
    void password_changed_endsOtherSignIns_andNeedsThePresentOne() {
        visitor.password(name, PASSWORD);
        Visitor other = Visitor.from(port, "203.0.113." + count);
        other.password(name, PASSWORD);
        String fresh = "eight plane trees by the canal";
        assertThat(change(visitor, "wrong", fresh, fresh).body()).contains("当前口令不正确");
        assertThat(change(visitor, PASSWORD, fresh, "other").body()).contains("不一致");
        assertThat(change(visitor, PASSWORD, "short", "short").body()).contains("太短");
        assertThat(change(visitor, PASSWORD, fresh, fresh).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        assertThat(other.get("/desk").statusCode()).isEqualTo(303);
        assertThat(other.password(name, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(other.password(name, fresh).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, /login/code",
        "officer, /login/code",
        "reviewer, /login/code",
        "auditor, /login/code",
        "office, /login/code"
    })
    void demonstration_everyRole_signsInWithWhatTheFileSays(String role, String next) {
        var written = SignIns.in(directory).of(role);
        HttpResponse<String> answer = visitor.password(
                written.get("username").asString(), written.get("password").asString());
        assertThat(answer.headers().firstValue("Location")).contains(next);
        clock.pass(Duration.ofSeconds(90));
        assertThat(visitor.code(Codes.now(written.get("totpSecret").asString(), clock))
                        .headers()
                        .firstValue("Location"))
                .contains("/desk");
        assertThat(visitor.get("/desk?lang=en").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> change(Visitor visitor, String current, String password, String again) {
        return visitor.fill(
                "/account/password",
                "/account/password",
                Map.of("current", current, "password", password, "again", again));
    }

    private long add(String username, Role role) {
        NewAccount account = new NewAccount(username, "采购核查岗", "某中心", role, null, null, null);
        return accounts.add(account, passwords.hash(PASSWORD), "test").orElseThrow();
    }
}
