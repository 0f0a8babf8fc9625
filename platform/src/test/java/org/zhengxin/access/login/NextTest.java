package org.zhengxin.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the sign-in goes on to: to pages of the desk and of one's own account, and to no other site. */
class NextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/accounts",
                "/desk/batches/018f-a.b_c~d?outcome=HELD&after=x%20y",
                "/account/password",
                "/account?done=password"
            })
    void pageOfOurs_isGoneOnTo(String address) {
        assertThat(Next.of(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/",
                "//elsewhere.example/desk",
                "/\\elsewhere.example",
                "/desk/..//elsewhere.example",
                "/desk//elsewhere.example",
                "/desk/%2e%2e/%2felsewhere.example",
                "/desk/%0d%0aLocation:x",
                "/desk\r\nLocation: x",
                "/desk@elsewhere.example",
                "/deskelsewhere",
                "/logout",
                "/api/v1/agencies",
                "javascript:alert(1)",
                "/desk/{template}"
            })
    void anythingElse_leadsToTheDesk(String address) {
        assertThat(Next.of(address)).isEqualTo("/desk");
    }

    @Test
    void address_thatIsTooLong_leadsToTheDesk() {
        assertThat(Next.of("/desk/" + "a".repeat(500))).isEqualTo("/desk");
        assertThat(Next.of(null)).isEqualTo("/desk");
    }

    @Test
    void pageOfTheSignIn_carriesItEncoded() {
        assertThat(Next.behind("/login", "/desk/a?b=c")).isEqualTo("/login?next=%2Fdesk%2Fa%3Fb%3Dc");
        assertThat(Next.behind("/login", "/desk")).isEqualTo("/login");
    }
}
