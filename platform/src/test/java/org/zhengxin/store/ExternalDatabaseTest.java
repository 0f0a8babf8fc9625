package org.zhengxin.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An external database is reached checked, or not at all. */
class ExternalDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example:5432/zhengxin",
                "jdbc:postgresql://db.example/zhengxin?sslmode=prefer",
                "jdbc:postgresql://db.example/zhengxin?sslmode=require",
                "jdbc:postgresql://db.example/zhengxin?sslmode=verify-ca",
                "jdbc:postgresql://db.example/zhengxin?ssl=true&sslmode=disable",
                "jdbc:postgresql://127.0.0.1,db.example/zhengxin",
                "jdbc:postgresql://127.0.0.1.example/zhengxin",
                "jdbc:postgresql://10.0.0.7:5432/zhengxin"
            })
    void serverElsewhere_withoutACheckedCertificate_isRefused(String url) {
        assertThatThrownBy(() -> require(url, false))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("sslmode=verify-full")
                .hasMessageNotContaining("example/");
        assertThatCode(() -> require(url, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example:5432/zhengxin?sslmode=verify-full",
                "jdbc:postgresql://one.example,two.example/zhengxin?sslmode=verify-full&targetServerType=primary",
                "jdbc:postgresql://localhost:5432/zhengxin",
                "jdbc:postgresql://127.0.0.1:15432/zhengxin",
                "jdbc:postgresql://[::1]/zhengxin",
                "jdbc:postgresql:zhengxin"
            })
    void checkedServer_orOneOnThisMachine_isTaken(String url) {
        assertThatCode(() -> require(url, false)).doesNotThrowAnyException();
    }

    @Test
    void embeddedServer_needsNothing() {
        assertThatCode(() -> require(null, false)).doesNotThrowAnyException();
    }

    @Test
    void somethingElse_isRefused() {
        assertThatThrownBy(() -> require("jdbc:mysql://localhost/zhengxin", true))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("zhengxin.database.url");
    }

    private static void require(@Nullable String url, boolean plain) {
        ExternalDatabase.require(new StoreProperties.Database(url, null, null, plain));
    }
}
