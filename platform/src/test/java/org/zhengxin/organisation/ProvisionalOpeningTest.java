package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.organisation.RegistrationResult.Outcome;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class ProvisionalOpeningTest {
    private static final String CODE = "91410100MA44A1B2X1";
    private static final String OTHER = "91410100MA44A1B2X2";

    private final JdbcTemplate jdbc;
    private final Register register;

    ProvisionalOpeningTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void empty() {
        register.emptied();
    }

    @Test
    void stranger_isOpenedAsProvisional() {
        OrganisationRef opened =
                register.open(Register.stranger(CODE, "甲公司")).byCode(CODE).orElseThrow();

        assertThat(opened.provisional()).isTrue();
        assertThat(opened.rootId()).isEqualTo(opened.id());
        assertThat(opened.groupIds()).containsExactly(opened.id());
        assertThat(register.find(CODE).data().name()).isEqualTo("甲公司");
    }

    @Test
    void knownOrganisation_staysAsItIs() {
        register.register(register.row(CODE, "甲有限公司").build());

        Resolution opened = register.open(
                Register.stranger(CODE, "别的名称"), Register.stranger(OTHER, "乙公司"), Register.stranger(OTHER, "乙行"));

        assertThat(opened.byCode(CODE).orElseThrow().name()).isEqualTo("甲有限公司");
        assertThat(opened.byCode(CODE).orElseThrow().provisional()).isFalse();
        assertThat(opened.byCode(OTHER).orElseThrow().name()).isEqualTo("乙公司");
    }

    @Test
    void sameStranger_inTwoTransactions_isOpenedOnce() throws Exception {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Resolution>> second = new ArrayList<>();
            Resolution first = register.inTransaction(() -> {
                Resolution opened = register.intake.openProvisional(
                        List.of(Register.stranger(OTHER, "乙公司")), Register.provenance(Register.NOW));
                second.add(other.submit(
                        () -> register.open(Register.stranger(OTHER, "乙行"), Register.stranger(CODE, "甲公司"))));
                awaitWaiting(second.getFirst());
                return opened;
            });
            Resolution opened = second.getFirst().get();
            assertThat(opened.byCode(OTHER)).isEqualTo(first.byCode(OTHER)).isPresent();
            assertThat(opened.byCode(CODE)).isPresent();
        }
        assertThat(jdbc.queryForObject("select count(*) from organisation_version", Long.class))
                .isEqualTo(2);
    }

    @Test
    void registration_besideARecordThatOpensTheSameCode_confirmsIt() throws Exception {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Outcome>>> second = new ArrayList<>();
            register.inTransaction(() -> {
                Resolution opened = register.intake.openProvisional(
                        List.of(Register.stranger(CODE, "甲公司")), Register.provenance(Register.NOW));
                second.add(other.submit(
                        () -> register.outcomes(register.row(CODE, "甲公司").build())));
                awaitWaiting(second.getFirst());
                return opened;
            });
            assertThat(second.getFirst().get()).containsExactly(Outcome.CONFIRMED);
        }
        assertThat(register.find(CODE).provisional()).isFalse();
        assertThat(register.events).hasSize(1);
    }

    @Test
    void manyBatches_withTheSameStrangers_neverDeadlock() throws ExecutionException, InterruptedException {
        List<NewOrganisation> strangers = IntStream.range(0, 60)
                .mapToObj(i -> Register.stranger("91410100MA44A1%04d".formatted(i), "公司" + i))
                .toList();
        try (ExecutorService batches = Executors.newFixedThreadPool(4)) {
            List<Future<Resolution>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                List<NewOrganisation> own = strangers.subList(i, i + 30);
                NewOrganisation[] asked = (i % 2 == 0 ? own : own.reversed()).toArray(NewOrganisation[]::new);
                all.add(batches.submit(() -> register.open(asked)));
            }
            for (Future<Resolution> one : all) {
                one.get();
            }
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from organisation_version having count(*) = count(distinct organisation_id)",
                        Long.class))
                .isEqualTo(53);
    }

    /** Looks on until the other transaction waits for this one, or has ended. */
    private void awaitWaiting(Future<?> other) {
        while (!other.isDone()
                && jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class) == 0) {
            Thread.onSpinWait();
        }
    }
}
