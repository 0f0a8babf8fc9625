package org.zhengxin.rights.clock;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.rights.CaseKind;
import org.zhengxin.rights.CaseOwner;
import org.zhengxin.web.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The stages of each kind of case, who owes the next act in each, and by which time limit (办理程序), from
 * {@code rights/procedures.yaml}; the time limits themselves are the catalogue's. A profile that has no stage of its own
 * follows the province's.
 */
@Component
public class Procedures {
    private static final String PROVINCE = Catalogue.DEFAULT_PROFILE;
    private static final String FILE = "rights/procedures.yaml";

    private final Catalogue catalogue;
    private final Content content;

    Procedures(Catalogue catalogue) throws IOException {
        this.catalogue = catalogue;
        this.content = new YAMLMapper().readValue(new ClassPathResource(FILE).getContentAsByteArray(), Content.class);
        for (Line line : content.stages()) {
            known(line.limit(), line);
            known(line.whole(), line);
        }
    }

    private record Content(List<Line> stages, List<Ground> grounds) {}

    private record Line(
            CaseKind kind,
            String profile,
            String stage,
            CaseOwner owner,
            @Nullable String limit,
            @Nullable String whole,
            String zh,
            String en) {}

    /**
     * Why clocks may be suspended (中止事由).
     *
     * @param id its stable name
     * @param kinds of cases for which it counts
     */
    public record Ground(String id, List<CaseKind> kinds, String zh, String en) {
        /** Copies what it is given. */
        public Ground {
            kinds = List.copyOf(kinds);
        }

        /** Returns its name for readers. */
        public Text label() {
            return Text.of(zh, en);
        }
    }

    /**
     * A stage (办理环节).
     *
     * @param label what it is called
     * @param owner who owes the next act
     * @param limit the time limit of the stage, or null
     * @param whole the time limit of the whole case that runs from this stage on, or null
     */
    public record Stage(
            String name,
            Text label,
            CaseOwner owner,
            @Nullable String limit,
            @Nullable String whole) {}

    /** Returns the profile of the time limits that a region (六位行政区划代码) has on a day; the province's where it has none. */
    public String profileOf(@Nullable String region, LocalDate day) {
        return catalogue.profile(region, day);
    }

    /**
     * Returns a stage.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Stage stage(CaseKind kind, String profile, String name) {
        return line(kind, profile, name)
                .or(() -> line(kind, PROVINCE, name))
                .map(line -> new Stage(name, Text.of(line.zh(), line.en()), line.owner(), line.limit(), line.whole()))
                .orElseThrow(() -> new IllegalArgumentException("No stage " + name + " of " + kind));
    }

    /** Returns who owes the next act in a stage. */
    public CaseOwner owner(CaseKind kind, String profile, String stage) {
        return stage(kind, profile, stage).owner();
    }

    /** Tells whether a profile has a stage of its own, or the province's profile one for all. */
    public boolean has(CaseKind kind, String profile, String stage) {
        return line(kind, profile, stage).isPresent();
    }

    /** Returns the time limit of a profile that applies on a day; the province's where the profile has none. */
    public Deadline limit(String id, String profile, LocalDate day) {
        return catalogue
                .deadline(id, profile, day)
                .orElseThrow(() -> new IllegalStateException("No time limit " + id + " on " + day));
    }

    /** Returns the grounds for which clocks of a kind of cases may be suspended; none where an authority sets the term. */
    public List<Ground> grounds(CaseKind kind) {
        return content.grounds().stream()
                .filter(ground -> ground.kinds().contains(kind))
                .toList();
    }

    /** Returns all grounds of suspension. */
    public List<Ground> grounds() {
        return content.grounds();
    }

    private Optional<Line> line(CaseKind kind, String profile, String name) {
        return content.stages().stream()
                .filter(line -> line.kind() == kind
                        && line.profile().equals(profile)
                        && line.stage().equals(name))
                .findFirst();
    }

    private void known(@Nullable String limit, Line line) {
        if (limit != null
                && catalogue.release().deadlines().stream()
                        .noneMatch(each -> each.id().equals(limit))) {
            throw new IllegalStateException("The stage " + line.stage() + " names an unknown time limit " + limit);
        }
    }
}
