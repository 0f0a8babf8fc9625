package org.zhengxin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class CopyRowsTest {
    private static final String ALL = "copied (t, i2, i4, i8, n, d, ts, u, b, a)";

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    CopyRowsTest(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void table() {
        jdbc.sql("DROP TABLE IF EXISTS copied").update();
        jdbc.sql("""
                CREATE TABLE copied (t text, i2 smallint, i4 integer, i8 bigint, n numeric, d date, ts timestamptz,
                                     u uuid, b bytea, a text[])
                """).update();
    }

    @Test
    void values_ofEveryType_arriveAsTheyWere() throws SQLException {
        UUID id = UUID.randomUUID();
        Instant moment = Instant.parse("1949-10-01T07:00:00.123456Z");
        String text = "\t\\N\n\"𠮷、\uE000，";
        copy(
                ALL,
                rows -> rows.row(10)
                        .text(text)
                        .int2(Short.MIN_VALUE)
                        .int4(Integer.MAX_VALUE)
                        .int8(Long.MIN_VALUE)
                        .numeric(new BigDecimal("-12345678.90"))
                        .day(LocalDate.of(1912, 2, 12))
                        .instant(moment)
                        .uuid(id)
                        .bytea(new byte[] {0, -1, 92})
                        .texts(List.of("甲,乙", "", "{\"}")));
        jdbc.sql("SELECT * FROM copied").query(row -> {
            assertThat(row.getString("t")).isEqualTo(text);
            assertThat(row.getShort("i2")).isEqualTo(Short.MIN_VALUE);
            assertThat(row.getInt("i4")).isEqualTo(Integer.MAX_VALUE);
            assertThat(row.getLong("i8")).isEqualTo(Long.MIN_VALUE);
            assertThat(row.getBigDecimal("n")).isEqualTo(new BigDecimal("-12345678.90"));
            assertThat(row.getObject("d", LocalDate.class)).isEqualTo("1912-02-12");
            assertThat(row.getObject("ts", OffsetDateTime.class).toInstant()).isEqualTo(moment);
            assertThat(row.getObject("u", UUID.class)).isEqualTo(id);
            assertThat(row.getBytes("b")).containsExactly(0, -1, 92);
            assertThat((String[]) row.getArray("a").getArray()).containsExactly("甲,乙", "", "{\"}");
        });
        assertThat(count()).isOne();
    }

    @Test
    void lists_ofAnyLength_arriveWhole() throws SQLException {
        for (int length = 0; length < 40; length++) {
            List<String> codes =
                    IntStream.range(0, length).mapToObj(i -> "XK_FIELD_" + i).toList();
            copy("copied (i4, a)", rows -> rows.row(2).int4(codes.size()).texts(codes));
        }
        jdbc.sql("SELECT i4, a FROM copied").query(row -> {
            assertThat((String[]) row.getArray("a").getArray())
                    .hasSize(row.getInt("i4"))
                    .allSatisfy(code -> assertThat(code).startsWith("XK_FIELD_"));
        });
        assertThat(count()).isEqualTo(40);
    }

    @Test
    void nulls_ofEveryType_areNull() throws SQLException {
        copy(
                "copied (t, i8, n, d, ts, u, b, a)",
                rows -> rows.row(8)
                        .text(null)
                        .int8(null)
                        .numeric(null)
                        .day(null)
                        .instant(null)
                        .uuid(null)
                        .bytea(null)
                        .texts(null));
        assertThat(jdbc.sql("SELECT num_nulls(t, i8, n, d, ts, u, b, a) FROM copied")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    @Test
    void texts_withoutAny_areAnEmptyArray() throws SQLException {
        copy("copied (a)", rows -> rows.row(1).texts(List.of()));
        assertThat(jdbc.sql("SELECT a = '{}' FROM copied").query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void truthAndNumbers_arriveAsTheyWere() throws SQLException {
        jdbc.sql("ALTER TABLE copied ADD t2 boolean, ADD n4 integer[]").update();
        copy(
                "copied (t2, n4)",
                rows -> rows.row(2)
                        .bool(true)
                        .int4s(new int[] {3, Integer.MIN_VALUE})
                        .row(2)
                        .bool(false)
                        .int4s(new int[0]));
        assertThat(jdbc.sql("SELECT t2 || ' ' || n4::text FROM copied ORDER BY t2")
                        .query(String.class)
                        .list())
                .containsExactly("false {}", "true {3,-2147483648}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "1",
                "-1",
                "9999",
                "10000",
                "10001",
                "0.0001",
                "0.00001",
                "-0.05",
                "12.3",
                "100000000",
                "99999999999999.99",
                "1E+9",
                "123456789012345678901234567890.123456789"
            })
    void numeric_ofAnySize_isExact(String number) throws SQLException {
        copy("copied (n)", rows -> rows.row(1).numeric(new BigDecimal(number)));
        assertThat(jdbc.sql("SELECT n FROM copied").query(BigDecimal.class).single())
                .isEqualByComparingTo(number);
    }

    @Test
    void rows_beyondTheBuffer_allArrive() throws SQLException {
        String text = "正信".repeat(500);
        copy("copied (t, i4)", rows -> {
            for (int i = 0; i < 1_000; i++) {
                rows.row(2).text(text).int4(i);
            }
            return rows;
        });
        assertThat(jdbc.sql("SELECT count(DISTINCT i4) FROM copied WHERE t = ?")
                        .param(text)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_000);
    }

    @Test
    void close_withoutFinish_takesNothingIn() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (CopyRows rows = CopyRows.into(connection, "copied (t)")) {
                rows.row(1).text("一");
            }
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(count()).isZero();
    }

    @Test
    void finish_againstAConstraint_isAnExceptionOfSpring() {
        jdbc.sql("ALTER TABLE copied ADD CHECK (i4 > 0)").update();
        assertThatThrownBy(() -> copy("copied (i4)", rows -> rows.row(1).int4(0)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private interface Filler {
        @Nullable
        CopyRows fill(CopyRows rows);
    }

    private void copy(String target, Filler filler) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                CopyRows rows = CopyRows.into(connection, target)) {
            filler.fill(rows);
            rows.finish();
        }
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM copied").query(Long.class).single();
    }
}
