package org.zhengxin.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SignedInAreaTest {

    @ParameterizedTest
    @CsvSource({
        "/login, true",
        "/login/code, true",
        "/logout, true",
        "/desk, true",
        "/desk/accounts/1/end, true",
        "/account, true",
        "/invitation/zx_x, true",
        "/loginx, false",
        "/accounts, false",
        "/, false",
        "/api/v1/batches, false",
        "/api/login, false",
    })
    void area_isItsPlacesAndWhatIsBelowThem(String path, boolean inside) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServletPath(path);
        assertThat(SignedInArea.contains(request)).isEqualTo(inside);
    }
}
