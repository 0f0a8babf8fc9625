package org.zhengxin.rights.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.web.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** When is reminded and escalated, and what a time limit may be extended for (提醒督办规则), from {@code rights/clocks.yaml}. */
@Component
public class ClockRules {
    private static final String FILE = "rights/clocks.yaml";

    private final Content content;

    ClockRules() throws IOException {
        this.content = new YAMLMapper().readValue(new ClassPathResource(FILE).getContentAsByteArray(), Content.class);
        List<CaseKind> named =
                content.alarms().stream().flatMap(line -> line.kinds().stream()).toList();
        if (named.size() != Set.copyOf(named).size()
                || content.alarms().stream()
                                .filter(line -> line.kinds().isEmpty())
                                .count()
                        != 1) {
            throw new IllegalStateException(FILE + " names a kind of case twice, or has no one line for all others");
        }
    }

    private record Content(int soon, List<Line> alarms, List<Extension> extensions) {}

    private record Line(List<CaseKind> kinds, int reminder, int escalation, int audit) {}

    /**
     * When is reminded and escalated for some kinds of cases, in working days.
     *
     * @param reminder so many before the last day
     * @param escalation so many after it, to the office
     * @param audit so many after it, to the auditor
     */
    public record Alarms(Set<CaseKind> kinds, int reminder, int escalation, int audit) {}

    /**
     * What a time limit may be extended for (延期事由).
     *
     * @param id its stable name
     * @param limits the time limits that it can extend
     * @param most by how many units at most, all extensions of a clock together
     * @param verified whether the basis was read
     */
    public record Extension(
            String id,
            String zh,
            String en,
            Set<String> limits,
            int most,
            @JsonProperty("basis-zh") String basisZh,
            @JsonProperty("basis-en") String basisEn,
            boolean verified) {
        /** Returns its name for readers. */
        public Text label() {
            return Text.of(zh, en);
        }

        /** Returns where it is laid down. */
        public Text basis() {
            return Text.of(basisZh, basisEn);
        }
    }

    /** Returns how many working days before its last day a case counts as due soon. */
    public int soon() {
        return content.soon();
    }

    /** Returns the rules of reminding; each kind of case stands in one. */
    public List<Alarms> alarms() {
        Set<CaseKind> named = Set.copyOf(
                content.alarms().stream().flatMap(line -> line.kinds().stream()).toList());
        return content.alarms().stream()
                .map(line -> new Alarms(
                        line.kinds().isEmpty() ? others(named) : Set.copyOf(line.kinds()),
                        line.reminder(),
                        line.escalation(),
                        line.audit()))
                .toList();
    }

    /** Returns the grounds on which a time limit can be extended; none for a day that an authority set. */
    public List<Extension> extensions(@Nullable String limit) {
        return content.extensions().stream()
                .filter(each -> limit != null && each.limits().contains(limit))
                .toList();
    }

    /** Finds a ground of extension for a time limit. */
    public Optional<Extension> extension(String id, @Nullable String limit) {
        return extensions(limit).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static Set<CaseKind> others(Set<CaseKind> named) {
        return Set.copyOf(Arrays.stream(CaseKind.values())
                .filter(kind -> !named.contains(kind))
                .toList());
    }
}
