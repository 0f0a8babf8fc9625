package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhengxin.intake.HeldOrder.Choice;
import org.zhengxin.intake.check.Findings;
import org.zhengxin.intake.check.RegisterCodes;

/**
 * Who may decide what about a waiting row (待核处理权限). An agency answers for what its own decision says; whether it may
 * speak for another authority, and whether a record that stands already was filed wrongly, is the office's to say.
 */
final class HeldRemit {
    private static final Set<String> OFFICE_ALONE = Set.of(RegisterCodes.FOREIGN_AUTHORITY.name());
    private static final Set<String> NOBODY = Set.of(RegisterCodes.CLOSED_RECORD.name());

    private HeldRemit() {}

    /**
     * Returns what may be decided.
     *
     * @param office whether the office decides
     * @param kept whether the row's content was kept
     * @param opens whether the row's own code is sound and nobody bears it
     */
    static List<Choice> choices(List<String> marks, boolean office, boolean kept, boolean opens) {
        List<String> codes = marks.stream().map(Findings::codeOf).toList();
        boolean stopped = codes.stream().anyMatch(NOBODY::contains)
                || (!office && codes.stream().anyMatch(OFFICE_ALONE::contains));
        List<Choice> choices = new ArrayList<>();
        if (kept && !stopped) {
            if (codes.contains(RegisterCodes.OTHER_ORGANISATION.name())) {
                choices.add(Choice.SECOND_PARTY);
                if (office) {
                    choices.add(Choice.WRONG_ORGANISATION);
                }
            } else {
                choices.add(Choice.THIS_ONE);
                if (opens) {
                    choices.add(Choice.OPEN);
                }
            }
        }
        choices.add(Choice.REJECT);
        return choices;
    }
}
