package org.zhengxin.workbench.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.ZhengxinApplication;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.AgencyCopies;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.ledger.ExportForm;
import org.zhengxin.ledger.LogExport;
import org.zhengxin.ledger.WholeLog;
import org.zhengxin.store.testing.AnotherDatabase;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.workbench.Sendings;
import org.zhengxin.workbench.SignedLog;

/** What waits for its release waits in a register that is built anew from an export, and can be released there. */
@WithDatabase
@Import({Ended.class, SignedLog.class, Sendings.class, FourEyes.class})
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class ReplayedReleaseTest {
    @Autowired
    private FourEyes eyes;

    @Autowired
    private SignedLog signed;

    @Autowired
    private LogExport export;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AgencyCopies copies;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path directory;

    private static final class Replayed {}

    @Test
    void replayedRegister_letsWaitWhatWaited_andReleasesIt() throws Exception {
        eyes.register(320);
        UUID batch = eyes.send(null, eyes.fine(320, "四眼〔2026〕320号", ""));
        UUID record = eyes.seen(batch).getFirst().recordId();
        try (ConfigurableApplicationContext second = replayed(exported())) {
            FourEyes there = second.getBean(FourEyes.class);
            ReleaseDesk desk = second.getBean(ReleaseDesk.class);
            assertThat(second.getBean(Agencies.class).all())
                    .filteredOn(Agency::fourEyes)
                    .extracting(Agency::code)
                    .containsExactly(eyes.bureau().code());
            assertThat(there.hidden(record)).isEqualTo("AWAITING_RELEASE");
            assertThat(there.shown(320)).isEmpty();

            UUID next = there.send(null, there.fine(320, "四眼〔2026〕321号", ""));
            assertThat(there.line(next).hiddenBecause()).isEqualTo("AWAITING_RELEASE");
            assertThat(desk.releaseAll(there.reviewer("r320"), batch)).isEqualTo(new ReleaseDesk.Decision(1, 0, 0));
            assertThat(there.shown(320))
                    .singleElement()
                    .satisfies(view -> assertThat(view.recordId()).isEqualTo(record));
            assertThat(WholeLog.faultsOf(second)).isEmpty();
        }
    }

    /** Not after some seconds: a row that came meanwhile would be public without its release. */
    @Test
    void agencies_areTheReplayedOnes_atOnce() {
        List<Map<?, ?>> all = new ArrayList<>(copies.all());
        assertThat(agencies.all()).hasSameSizeAs(all);
        try {
            transaction.executeWithoutResult(status -> copies.restore(allWithFourEyes(all)));
            assertThat(agencies.all()).isNotEmpty().allMatch(Agency::fourEyes);
        } finally {
            transaction.executeWithoutResult(status -> copies.restore(all));
        }
        assertThat(agencies.all()).filteredOn(Agency::fourEyes).hasSize(1);
    }

    private static List<Map<?, ?>> allWithFourEyes(List<Map<?, ?>> all) {
        List<Map<?, ?>> strict = new ArrayList<>();
        for (Map<?, ?> agency : all) {
            Map<Object, Object> copy = new TreeMap<>(agency);
            copy.put("fourEyes", true);
            strict.add(copy);
        }
        return strict;
    }

    private Path exported() throws Exception {
        signed.last();
        Path file = directory.resolve("export");
        try (OutputStream target = Files.newOutputStream(file)) {
            export.write(target, ExportForm.WHOLE);
        }
        return file;
    }

    private static ConfigurableApplicationContext replayed(Path file) {
        List<String> settings = new ArrayList<>(AnotherDatabase.settings(Replayed.class));
        settings.addAll(List.of(
                "zhengxin.access.demonstration=true",
                "zhengxin.demo.empty=true",
                "zhengxin.self-check.enabled=false",
                "zhengxin.open-data.enabled=false",
                "server.port=0",
                "zhengxin.replay=" + file));
        return new SpringApplicationBuilder(
                        ZhengxinApplication.class, Ended.class, SignedLog.class, Sendings.class, FourEyes.class)
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }
}
