package org.zhengxin.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.ZhengxinApplication;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Staff;
import org.zhengxin.access.Visitor;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.record.HistoryRules;
import org.zhengxin.record.plain.PlainRules;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.AnotherDatabase;
import org.zhengxin.web.testing.Http;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a set clock, started anew with each release of the rules, and those who speak to it (对外登记库). */
final class OutsideRegister implements AutoCloseable {
    private final OutsideClock clock = new OutsideClock();
    private final JdbcClient jdbc;
    private final Class<?> database;
    private final Path directory;
    private final Map<String, Visitor> people = new HashMap<>();
    private @Nullable ConfigurableApplicationContext running;
    private @Nullable SignIns signIns;
    private int releases;
    private int port;

    OutsideRegister(Class<?> database, DataSource pool, Path directory) {
        this.database = database;
        this.directory = directory;
        this.jdbc = JdbcClient.create(pool);
        jdbc.sql("UPDATE log_head SET recorded_at = '2000-01-01'").update();
    }

    /** It is another day: whoever was signed in has to do it again. */
    void on(LocalDate day) {
        clock.set(day);
        people.clear();
    }

    LocalDate today() {
        return clock.today();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Starts a release, and returns when all records bear its rules. */
    void start(List<PlainRules.From> acts) {
        close();
        List<String> settings = new ArrayList<>(AnotherDatabase.settings(database));
        settings.addAll(List.of(
                "zhengxin.catalog.directory=" + HistoryRules.write(directory, ++releases, acts),
                "zhengxin.access.demonstration=true",
                "zhengxin.demo.empty=true",
                "zhengxin.self-check.enabled=false",
                "zhengxin.open-data.enabled=false",
                "zhengxin.figures.keep=false",
                "zhengxin.rights.alarms=0s",
                "zhengxin.trail.digests=false",
                "zhengxin.evidence.sweep=false",
                "server.port=0"));
        running = new SpringApplicationBuilder(ZhengxinApplication.class, Ended.class, Staff.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("outsideClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
        people.clear();
        port = Integer.parseInt(Objects.requireNonNull(running.getEnvironment().getProperty("local.server.port")));
        signIns = SignIns.in(get(DataDirectory.class));
        while (jdbc.sql("SELECT count(*) FROM kind_rule WHERE ready_at IS NULL")
                        .query(Integer.class)
                        .single()
                > 0) {
            Thread.onSpinWait();
        }
    }

    <T> T get(Class<T> type) {
        return Objects.requireNonNull(running).getBean(type);
    }

    <T> T inTransaction(Supplier<T> step) {
        return Objects.requireNonNull(
                new TransactionTemplate(get(PlatformTransactionManager.class)).execute(status -> step.get()));
    }

    int port() {
        return port;
    }

    Http anyone() {
        return Http.on(port);
    }

    Http browser() {
        return anyone().browser();
    }

    Http office() {
        return anyone().basic("office", Objects.requireNonNull(signIns).officePassword());
    }

    /** Returns one that is told of changes of adverse records too; its token does not outlast many days. */
    Http recipient() {
        String answer = office().send("POST", "/api/v1/machine-clients", "{\"name\":\"接收\",\"scopes\":[\"changes\"]}")
                .body();
        return anyone().bearer(
                        JsonMapper.shared().readTree(answer).path("token").asString());
    }

    /** Returns the agency that works by rule, or the one whose adverse records wait for a reviewer. */
    Agency agency(boolean fourEyes) {
        return get(Agencies.class).all().get(fourEyes ? 1 : 0);
    }

    Http sender(boolean fourEyes) {
        return anyone().bearer(Objects.requireNonNull(signIns)
                .file()
                .get("agencies")
                .get(fourEyes ? 1 : 0)
                .get("token")
                .asString());
    }

    Visitor clerk(boolean fourEyes) {
        return signedIn("clerk" + fourEyes, Role.CLERK, agency(fourEyes));
    }

    Visitor reviewer() {
        return signedIn("reviewer", Role.REVIEWER, agency(true));
    }

    Visitor deskOfOffice(boolean second) {
        return signedIn("office" + second, Role.OFFICE, null);
    }

    private Visitor signedIn(String who, Role role, @Nullable Agency agency) {
        return people.computeIfAbsent(who, ignored -> get(Staff.class).signedIn(port, role, agency, null));
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
            assertThat(running.isActive()).isFalse();
        }
    }
}
