package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.record.Fingerprint;

/**
 * What a trial has seen (试报记忆): its chunks are rolled back, so a row that stands twice in the file would look new
 * twice. Fingerprints alone are kept.
 */
final class TrialMemory {
    private final Map<Fingerprint, Fingerprint> contentOfIdentity = new HashMap<>();

    List<Verdict> adjust(List<Verdict> verdicts) {
        List<Verdict> adjusted = new ArrayList<>(verdicts.size());
        for (Verdict verdict : verdicts) {
            adjusted.add(verdict.outcome() == RowOutcome.ACCEPTED ? accepted(verdict) : verdict);
        }
        return adjusted;
    }

    private Verdict accepted(Verdict verdict) {
        if (verdict.documentKey() == null || verdict.draft() == null) {
            return verdict;
        }
        Fingerprint content = Fingerprint.over(verdict.draft().body().json());
        Fingerprint before = contentOfIdentity.put(verdict.documentKey(), content);
        if (before == null) {
            return verdict;
        }
        boolean same = before.equals(content);
        return new Verdict(
                verdict.sheet(),
                verdict.row(),
                same ? RowOutcome.UNCHANGED : RowOutcome.UPDATED,
                same ? List.of() : verdict.marks(),
                null,
                null,
                null,
                verdict.documentKey(),
                verdict.draft());
    }
}
