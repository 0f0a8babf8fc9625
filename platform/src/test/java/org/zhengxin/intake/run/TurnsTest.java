package org.zhengxin.intake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.store.testing.WithDatabase;

/** With one worker alone, a small batch still passes large ones. */
@WithDatabase
@Import(Ended.class)
@SpringBootTest(
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true", "zhengxin.intake.workers=1"})
class TurnsTest {
    private static final int LARGE = 24_000;

    @Autowired
    private BatchService service;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Ended ended;

    @Test
    void smallBatch_behindLargeOnesOfOtherAgencies_endsBeforeThem() throws Exception {
        List<Agency> all = agencies.all();
        UUID first = send(all.get(0), LARGE);
        UUID second = send(all.get(1), LARGE);
        UUID small = send(all.get(2), 1);
        ended.await(small);
        ended.await(first);
        ended.await(second);
        assertThat(batch(first).counts().received()).isEqualTo(LARGE);
        assertThat(batch(small).finishedAt())
                .isBefore(batch(first).finishedAt())
                .isBefore(batch(second).finishedAt());
    }

    private Batch batch(UUID id) {
        return service.find(id).orElseThrow();
    }

    private UUID send(Agency agency, int rows) throws Exception {
        Penalties file = new Penalties(agency.name(), agency.code());
        for (int i = 0; i < rows; i++) {
            file.fine(i % 500, "测罚〔2026〕" + i + "号", "2026-06-01");
        }
        Submission submission = service.submit(
                agency,
                new BatchService.Delivery(null, null, true, "大.csv"),
                new ByteArrayInputStream(file.csv().getBytes(StandardCharsets.UTF_8)));
        return ((Submission.Queued) submission).batch();
    }
}
